package nl.klankbord.local.clients;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Unlocking;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedVault;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;

/** What the browser of anybody with a vault does: enrols, unlocks, fills the weeks ahead. */
final class StaffVaults {
    /** On which side of the protocol somebody stands. */
    enum Side {
        /** This week and the next eight. */
        ADVISOR("advisor", Prekey.ADVISOR_SIDE, 9),
        /** This week and the next 26: officers sign in seldom (KB-28). */
        OFFICER("organisation", Prekey.OFFICER, 27);

        private final String audience;
        final int role;
        final int weeks;

        Side(String audience, int role, int weeks) {
            this.audience = audience;
            this.role = role;
            this.weeks = weeks;
        }
    }

    private final StaffHttp http;
    private final Side side;
    private final Clock clock;
    private final SecureRandom random;

    StaffVaults(StaffHttp http, Side side, Clock clock, SecureRandom random) {
        this.http = http;
        this.side = side;
        this.clock = clock;
        this.random = random;
    }

    boolean isEnrolled() {
        return http.get(at("me")).path("vault").asBoolean();
    }

    void enrol(AdvisorVault vault, String passphrase, RecoveryKit kit) {
        var identity = vault.identity();
        var sealed = vault.next();
        var wraps = new ArrayList<>(List.of(
                vault.keys().wrapWithPassphrase(identity.kid(), passphrase),
                vault.keys().wrapWithKit(identity.kid(), kit)));
        wraps.sort(Comparator.comparing(wrap -> wrap.wrapId().hex()));
        http.session().signIn(); // keys change soon after a full sign-in only
        http.post(
                at("enrolments"),
                Map.of(
                        "identityKey", identity.identityKey(),
                        "vault", sealed,
                        "vaultSignature", signature(vault, sealed.version(), sealed.hash()),
                        "wraps", wraps,
                        "wrapsSignature", signature(vault, sealed.version(), VaultWrap.hashOf(wraps))));
        publishPrekeys(vault);
    }

    AdvisorVault unlock(String passphrase) {
        var answer = http.get(at("vault"));
        var wrap = JsonHttp.listOf(answer.path("wraps"), VaultWrap.class).stream()
                .filter(one -> one.method() == VaultWrap.PASSPHRASE)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no passphrase opens this vault"));
        var keys = VaultKeys.unwrap(wrap, Unlocking.byPassphrase(passphrase, wrap), random);
        var vault = AdvisorVault.open(JsonHttp.as(answer.path("vault"), SealedVault.class), keys, random);
        vault.learnSeeds(published());
        return vault;
    }

    /** The seeds are in the confirmed vault before anybody can seal to them. */
    void publishPrekeys(AdvisorVault vault) {
        var fresh = vault.fill(LocalDate.now(clock), side, published());
        if (fresh.isEmpty()) return;
        var former = vault.version();
        var sealed = vault.next();
        http.put(
                at("vault"),
                Map.of("vault", sealed, "signature", signature(vault, sealed.version(), sealed.hash())),
                "If-Match",
                "\"" + former + "\"");
        http.post(at("prekeys"), Map.of("prekeys", fresh));
    }

    private List<Prekey> published() {
        return JsonHttp.listOf(http.get(at("prekeys")).path("prekeys"), Prekey.class);
    }

    private String at(String place) {
        return "/v1/" + side.audience + "/" + place;
    }

    private static String signature(AdvisorVault vault, long version, Hash content) {
        var statement = Statements.vaultSave(vault.identity().kid(), version, content);
        return Base64Url.encode(vault.identity().sign(statement));
    }
}
