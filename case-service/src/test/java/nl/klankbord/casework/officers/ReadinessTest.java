package nl.klankbord.casework.officers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.klankbord.casework.officers.Readiness.Place;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Place OFFICER = new Place(true, false, false);
    private static final Place FALLBACK = new Place(true, true, false);

    @Test
    void twoOfficersAndAFallbackAreEnough() {
        assertTrue(Readiness.of(List.of(OFFICER, OFFICER, FALLBACK)));
    }

    @Test
    void fewerAreNot() {
        assertFalse(Readiness.of(List.of()));
        assertFalse(Readiness.of(List.of(OFFICER, FALLBACK)));
        assertFalse(Readiness.of(List.of(OFFICER, OFFICER, OFFICER)));
        assertFalse(Readiness.of(List.of(FALLBACK, FALLBACK, FALLBACK)));
    }

    @Test
    void whoeverCannotBeWrittenToOrIsExcludedDoesNotCount() {
        assertFalse(Readiness.of(List.of(OFFICER, new Place(false, false, false), FALLBACK)));
        assertFalse(Readiness.of(List.of(OFFICER, new Place(true, false, true), FALLBACK)));
        assertFalse(Readiness.of(List.of(OFFICER, OFFICER, new Place(true, true, true))));
        assertFalse(Readiness.of(List.of(OFFICER, OFFICER, new Place(false, true, false))));
    }
}
