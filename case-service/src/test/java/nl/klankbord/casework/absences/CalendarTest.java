package nl.klankbord.casework.absences;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.casework.absences.Absence.Notice;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AbsenceId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Anna is replaced by Bas, Bas by Chris. */
class CalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final PersonId ANNA = new PersonId(UUID.randomUUID());
    private static final PersonId BAS = new PersonId(UUID.randomUUID());
    private static final PersonId CHRIS = new PersonId(UUID.randomUUID());

    @Test
    void theBackupIsAskedAsLongAsTheBackupIsThere() {
        var anna = absence(ANNA, MONDAY, FRIDAY, BAS, true);
        var bas = absence(BAS, WEDNESDAY, WEDNESDAY, CHRIS, true);
        var calendar = new Calendar(List.of(anna, bas));

        assertEquals(BAS, calendar.whoIsThere(anna, MONDAY));
        assertEquals(CHRIS, calendar.whoIsThere(anna, WEDNESDAY));
        assertEquals(BAS, calendar.whoIsThere(anna, FRIDAY));
    }

    @Test
    void withoutTheChainNobodyIsAskedWhileTheBackupIsAway() {
        var anna = absence(ANNA, MONDAY, FRIDAY, BAS, false);
        var calendar = new Calendar(List.of(anna, absence(BAS, WEDNESDAY, WEDNESDAY, CHRIS, true)));

        assertNull(calendar.whoIsThere(anna, WEDNESDAY));
    }

    @Test
    void aChainThatLeadsBackLeadsToNobody() {
        var anna = absence(ANNA, MONDAY, FRIDAY, BAS, true);
        var calendar = new Calendar(List.of(anna, absence(BAS, MONDAY, FRIDAY, ANNA, true)));

        assertNull(calendar.whoIsThere(anna, MONDAY));
    }

    @Test
    void aBackupWhoIsAwayThenIsRefusedUnlessTheChainGoesOn() {
        var calendar = new Calendar(List.of(absence(BAS, WEDNESDAY, FRIDAY, CHRIS, true)));

        assertRefused("absent", calendar, ANNA, plan(MONDAY, FRIDAY, BAS, false));
        assertDoesNotThrow(() -> calendar.require(ANNA, plan(MONDAY, FRIDAY, BAS, true)));
        assertDoesNotThrow(() -> calendar.require(ANNA, plan(MONDAY, MONDAY, BAS, false)));
    }

    @Test
    void whoeverReplacesSomebodyLeavesOnlyWithABackupAndTheChain() {
        var strict = new Calendar(List.of(absence(ANNA, MONDAY, FRIDAY, BAS, false)));
        var chained = new Calendar(List.of(absence(ANNA, MONDAY, FRIDAY, BAS, true)));

        assertRefused("covering", strict, BAS, plan(WEDNESDAY, WEDNESDAY, CHRIS, true));
        assertRefused("covering", chained, BAS, plan(WEDNESDAY, WEDNESDAY, null, true));
        assertRefused("absent", chained, BAS, plan(WEDNESDAY, WEDNESDAY, ANNA, true));
        assertDoesNotThrow(() -> chained.require(BAS, plan(WEDNESDAY, WEDNESDAY, CHRIS, true)));
    }

    @Test
    void nobodyIsAwayTwice() {
        var calendar = new Calendar(List.of(absence(ANNA, MONDAY, WEDNESDAY, null, true)));

        assertRefused("overlap", calendar, ANNA, plan(WEDNESDAY, FRIDAY, null, true));
        assertDoesNotThrow(() -> calendar.require(ANNA, plan(WEDNESDAY.plusDays(1), FRIDAY, null, true)));
    }

    private static void assertRefused(String code, Calendar calendar, PersonId person, Plan plan) {
        var refusal = assertThrows(Problem.class, () -> calendar.require(person, plan));
        assertEquals(code, refusal.errors().get(0).code());
    }

    private static Plan plan(LocalDate from, LocalDate until, @Nullable PersonId backup, boolean chain) {
        return new Plan(from, until, backup, chain, null);
    }

    private static Absence absence(
            PersonId person, LocalDate from, LocalDate until, @Nullable PersonId backup, boolean chain) {
        return Absence.planned(
                new AbsenceId(UUID.randomUUID()),
                new PracticeId(UUID.randomUUID()),
                person,
                plan(from, until, backup, chain),
                new Notice(false, from));
    }
}
