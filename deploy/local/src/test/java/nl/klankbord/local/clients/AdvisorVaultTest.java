package nl.klankbord.local.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Prekey;
import org.junit.jupiter.api.Test;

class AdvisorVaultTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private final SecureRandom random = new SecureRandom();
    private final AdvisorVault vault = AdvisorVault.draw(random);

    @Test
    void thisWeekAndTheNextEightAreFilledOnce() {
        var fresh = vault.fill(FRIDAY, StaffVaults.Side.ADVISOR, List.of());

        assertEquals(9, fresh.size());
        assertEquals(LocalDate.of(2026, 11, 16), fresh.get(0).notBefore());
        assertTrue(fresh.stream().allMatch(prekey -> prekey.vaultVersion() == 1));
        assertEquals(List.of(), vault.fill(FRIDAY, StaffVaults.Side.ADVISOR, fresh));
        assertEquals(
                List.of(LocalDate.of(2027, 1, 18)),
                vault.fill(FRIDAY.plusWeeks(1), StaffVaults.Side.ADVISOR, fresh).stream()
                        .map(Prekey::notBefore)
                        .toList());
    }

    @Test
    void theAppReadsWhatIsWritten() throws Exception {
        var fresh = vault.fill(FRIDAY, StaffVaults.Side.ADVISOR, List.of());
        var json = (ObjectNode) JsonHttp.JSON.readTree(vault.keys().open(vault.next()));

        assertEquals(1, json.path("version").asInt());
        assertEquals(
                LocalDate.of(2026, 11, 16).toEpochDay(),
                json.at("/prekeys/0/nb").asLong());
        assertEquals(
                LocalDate.of(2026, 11, 22).toEpochDay(),
                json.at("/prekeys/0/na").asLong());
        assertEquals(fresh.get(0).hash().hex(), json.at("/prekeys/0/hash").asText());
        assertTrue(json.path("cases").isArray()
                && json.path("threads").isArray()
                && json.path("dirs").isObject());
    }

    @Test
    void whatTheAppAddedStays() {
        var json = vault.keys().open(vault.next()).replace("\"dirs\":{}", "\"dirs\":{},\"settings\":{\"undo\":5}");
        var kid = vault.identity().kid();
        var opened = AdvisorVault.open(vault.keys().seal(kid, 1, json), vault.keys(), random);

        assertEquals(9, opened.fill(FRIDAY, StaffVaults.Side.ADVISOR, List.of()).size());

        assertTrue(vault.keys().open(opened.next()).contains("\"settings\":{\"undo\":5}"));
        assertEquals(2, opened.version());
    }

    @Test
    void seedsThatNobodyNeedsAnyMoreAreForgotten() {
        var early = vault.fill(FRIDAY, StaffVaults.Side.ADVISOR, List.of());

        var late = vault.fill(FRIDAY.plusWeeks(7), StaffVaults.Side.ADVISOR, List.of());

        assertEquals(early.size(), late.size());
        assertEquals(FRIDAY.plusDays(2).plusWeeks(2).toEpochDay(), oldest());
    }

    @Test
    void aLaterSessionOpensGrantsToEarlierPrekeys() {
        var prekey = vault.fill(FRIDAY, StaffVaults.Side.ADVISOR, List.of()).get(0);
        var later = AdvisorVault.open(vault.next(), vault.keys(), random);
        assertTrue(later.identity().exposeSeed(prekey.hash()).isEmpty());

        later.learnSeeds(List.of(prekey));

        assertEquals(
                vault.identity().exposeSeed(prekey.hash()), later.identity().exposeSeed(prekey.hash()));
    }

    private long oldest() {
        try {
            var json = JsonHttp.JSON.readTree(vault.keys().open(vault.next()));
            var oldest = Long.MAX_VALUE;
            for (var prekey : json.path("prekeys"))
                oldest = Math.min(oldest, prekey.path("na").asLong());
            return oldest;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
