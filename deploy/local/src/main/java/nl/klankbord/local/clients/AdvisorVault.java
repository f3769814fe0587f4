package nl.klankbord.local.clients;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedVault;

/**
 * An opened vault: the identity of an advisor or officer and the seeds of the weekly prekeys. Members that this class does not know,
 * such as case keys that the advisor app has kept, stay as they are.
 */
public final class AdvisorVault {
    /** Days that a seed outlives its week (KB-74). */
    private static final int KEPT_DAYS = 35;

    private static final int LAST_DAY_OF_WEEK = 6;

    private final ObjectNode json;
    private final AdvisorIdentity identity;
    private final VaultKeys keys;

    private AdvisorVault(ObjectNode json, VaultKeys keys, SecureRandom random) {
        this.json = json;
        this.keys = keys;
        this.identity =
                AdvisorIdentity.of(Secret.of(Base64Url.decode(json.path("id").asText())), random);
    }

    /** The vault of somebody new. */
    public static AdvisorVault draw(SecureRandom random) {
        return of(Secret.draw(random), random);
    }

    /** A vault that nobody has seen yet, around a key that exists already: that of a practice root. */
    public static AdvisorVault of(Secret seed, SecureRandom random) {
        var json = JsonHttp.JSON.createObjectNode().put("v", 1).put("version", 0);
        json.put("id", Base64Url.encode(seed.expose()));
        json.putArray("prekeys");
        json.putArray("cases");
        json.putArray("threads");
        json.putObject("dirs");
        return new AdvisorVault(json, VaultKeys.draw(random), random);
    }

    /** Opens a vault with its key. */
    static AdvisorVault open(SealedVault vault, VaultKeys keys, SecureRandom random) {
        try {
            return new AdvisorVault((ObjectNode) JsonHttp.JSON.readTree(keys.open(vault)), keys, random);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret around which a vault was made. */
    static Secret seedIn(SealedVault vault, VaultKeys keys) {
        try {
            return Secret.of(Base64Url.decode(
                    JsonHttp.JSON.readTree(keys.open(vault)).path("id").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose vault it is. */
    public AdvisorIdentity identity() {
        return identity;
    }

    VaultKeys keys() {
        return keys;
    }

    long version() {
        return json.path("version").asLong();
    }

    /** Seals the content as the next version. */
    SealedVault next() {
        json.put("version", version() + 1);
        return keys.seal(identity.kid(), version(), json.toString());
    }

    /** Makes prekeys for the weeks that lack one; forgets seeds that nobody needs any more. */
    List<Prekey> fill(LocalDate today, StaffVaults.Side side, List<Prekey> published) {
        var fresh = new ArrayList<Prekey>();
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        forgetBefore(today.minusDays(KEPT_DAYS));
        for (var week = monday; week.isBefore(monday.plusWeeks(side.weeks)); week = week.plusWeeks(1)) {
            var day = week;
            if (published.stream().noneMatch(prekey -> prekey.notBefore().equals(day))) fresh.add(draw(side, day));
        }
        return fresh;
    }

    /** The version that this prekey names is the one that {@link #next} will give. */
    private Prekey draw(StaffVaults.Side side, LocalDate week) {
        var prekey = identity.prekey(side.role, week, version() + 1);
        var seed = identity.exposeSeed(prekey.hash()).orElseThrow();
        json.withArray("prekeys")
                .addObject()
                .put("nb", prekey.notBefore().toEpochDay())
                .put("na", prekey.notBefore().plusDays(LAST_DAY_OF_WEEK).toEpochDay())
                .put("seed", Base64Url.encode(seed.expose()))
                .put("hash", prekey.hash().hex());
        return prekey;
    }

    private void forgetBefore(LocalDate day) {
        var kept = StreamSupport.stream(json.withArray("prekeys").spliterator(), false)
                .filter(prekey -> prekey.path("na").asLong() >= day.toEpochDay())
                .toList();
        json.putArray("prekeys").addAll(kept);
    }

    /** Makes the identity able to open grants to prekeys that were published earlier. */
    void learnSeeds(List<Prekey> published) {
        for (var prekey : published)
            for (var seed : json.withArray("prekeys"))
                if (seed.path("hash").asText().equals(prekey.hash().hex()))
                    identity.keepSeed(
                            prekey, Secret.of(Base64Url.decode(seed.path("seed").asText())));
    }
}
