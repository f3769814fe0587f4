package nl.klankbord.casework.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.casework.cases.Case.HoldReason;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.CaseReopened;
import nl.klankbord.protocol.events.CaseResumed;
import nl.klankbord.protocol.events.CaseStage;
import nl.klankbord.protocol.events.CaseStatutoryTermsSet;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step from every status, allowed and forbidden, as the table says; and what the terms make of a case. */
class CaseLifeTest {
    private static final TermFacts FACTS = TermFacts.read();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<PersonId> ADVISORS = List.of(new PersonId(UUID.randomUUID()));

    static Stream<Arguments> everyStepFromEveryStatus() {
        return Stream.of(CaseStep.values())
                .flatMap(step -> Stream.of(CaseStatus.values())
                        .filter(status -> status != CaseStatus.PURGED)
                        .map(status -> Arguments.of(step, status)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryStatus")
    void aStepLeadsWhereTheTableSaysAndNowhereElse(CaseStep step, CaseStatus from) {
        var found = ready(from, step.guard);
        var on = on(dayFor(step.guard));
        var targets = step.paths.stream()
                .filter(path -> path.from() == from)
                .map(CaseStep.Path::to)
                .collect(Collectors.toSet());

        if (targets.isEmpty()) {
            assertThrows(IllegalStateException.class, () -> found.take(step, on));
            assertEquals(List.of(), found.tryTo(step, on));
            assertEquals(from, found.status());
        } else {
            var event = found.take(step, on);
            assertTrue(targets.contains(found.status()), found.status()::name);
            assertTrue(event.getClass().isRecord());
        }
    }

    @ParameterizedTest
    @EnumSource(value = CaseStep.class)
    void aGuardRefusesWhatTheTableWouldAllow(CaseStep step) {
        if (step.guard == CaseStep.Guard.NONE) return;
        var from = step.paths.get(0).from();
        var found = at(from);

        assertThrows(IllegalStateException.class, () -> found.take(step, on(refused(step.guard))));
        assertEquals(from, found.status());
    }

    /** The day on which the guard's term says no; the other guards say no because nothing was done for them. */
    private static LocalDate refused(CaseStep.Guard guard) {
        return guard == CaseStep.Guard.REOPENABLE ? DAY.plusMonths(3).plusDays(1) : DAY;
    }

    @Test
    void aReporterWhoNeverWroteAgainHasWithdrawnNothing() {
        var silent = at(CaseStatus.INTAKE);
        silent.code();
        assertFalse(silent.allows(CaseStep.WITHDRAW, DAY));

        hearOnce(silent);

        assertEquals(CaseClosed.class, silent.take(CaseStep.WITHDRAW, on(DAY)).getClass());
    }

    @Test
    void everyStatusCanBeReachedAndLeft() {
        var reached = new HashSet<>(Set.of(CaseStatus.RECEIVED));
        for (var round : CaseStatus.values()) {
            Stream.of(CaseStep.values())
                    .flatMap(step -> step.paths.stream())
                    .filter(path -> reached.contains(path.from()))
                    .map(CaseStep.Path::to)
                    .toList()
                    .forEach(reached::add);
        }
        var left = Stream.of(CaseStep.values())
                .flatMap(step -> step.paths.stream())
                .map(CaseStep.Path::from)
                .collect(Collectors.toSet());
        left.add(CaseStatus.PURGED);

        assertEquals(Set.of(CaseStatus.values()), reached);
        assertEquals(Set.of(CaseStatus.values()), left);
    }

    @Test
    void silenceCountsAfterTwoTries() {
        var found = at(CaseStatus.EXPLORING);
        found.heardReporter(2, on(DAY), ADVISORS);
        found.heardAdvisor(2, on(DAY));
        assertFalse(found.days().isSilentOn(DAY.plusYears(1)));

        found.heardAdvisor(3, on(DAY.plusDays(1)));

        assertFalse(found.days().isSilentOn(DAY.plusDays(1).plusWeeks(6)));
        assertTrue(found.days().isSilentOn(DAY.plusDays(2).plusWeeks(6)));
    }

    @Test
    void aDormantCaseGoesOnWhereItWasOrLosesContact() {
        var woken = at(CaseStatus.ACCOMPANYING);
        var until = fallDormant(woken);
        var lost = at(CaseStatus.ACCOMPANYING);
        fallDormant(lost);

        var events = woken.heardReporter(9, on(until), ADVISORS);
        assertEquals(
                List.of(
                        new CaseResumed(woken.id(), CaseStage.ACCOMPANYING, until),
                        new CaseAwaitsAdvisor(woken.id(), ADVISORS, 9, until)),
                events);
        assertEquals(CaseStatus.ACCOMPANYING, woken.status());
        assertEquals(List.of(), lost.tryTo(CaseStep.LOSE_CONTACT, on(until)));
        assertEquals(
                CaseClosed.class,
                lost.tryTo(CaseStep.LOSE_CONTACT, on(until.plusDays(1))).get(0).getClass());
        assertFalse(lost.coded());
    }

    /** Answers until when it waits. */
    private static LocalDate fallDormant(Case found) {
        found.heardAdvisor(7, on(DAY));
        found.heardAdvisor(8, on(DAY));
        var event = (CaseFellDormant)
                found.take(CaseStep.FALL_DORMANT, on(DAY.plusWeeks(6).plusDays(1)));
        assertEquals(DAY.plusWeeks(12).plusDays(1), event.closeDue());
        return event.closeDue();
    }

    @Test
    void theReporterReopensInTimeAndNotLater() {
        var until = DAY.plusMonths(3);
        var inTime = at(CaseStatus.CLOSED);
        var late = at(CaseStatus.CLOSED);

        assertEquals(
                new CaseReopened(inTime.id(), until),
                inTime.heardReporter(5, on(until), ADVISORS).get(0));
        assertEquals(CaseStatus.EXPLORING, inTime.status());
        assertFalse(inTime.coded());
        assertEquals(1, late.heardReporter(5, on(until.plusDays(1)), ADVISORS).size());
        assertEquals(CaseStatus.CLOSED, late.status());
    }

    @Test
    void aClosedCaseIsKeptForItsTermAndAsLongAsItIsHeld() {
        var closed = at(CaseStatus.CLOSED);
        var over = DAY.plusMonths(12).plusDays(1);

        assertFalse(closed.allows(CaseStep.PURGE, over.minusDays(1)));
        assertTrue(closed.allows(CaseStep.PURGE, over));
        closed.hold(HoldReason.COURT_CASE, over.plusDays(9));
        assertFalse(closed.allows(CaseStep.PURGE, over.plusDays(9)));
        assertTrue(closed.allows(CaseStep.PURGE, over.plusDays(10)));
        closed.endHold();
        assertTrue(closed.allows(CaseStep.PURGE, over));
    }

    @Test
    void theClockOfTheLawRunsUntilTriageSaysNo() {
        var due = new DueDays(DAY, DAY, DAY.plusDays(7), DAY.plusDays(7).plusMonths(3));
        var found = received(due);
        var id = found.id();

        var opened =
                (CaseStatutoryTermsSet) found.openedTo(ADVISORS.get(0), on(DAY)).get(1);
        assertEquals(
                new CaseStatutoryTermsSet(
                        id,
                        List.of(ADVISORS.get(0)),
                        due.legalAck(),
                        due.legalFeedback(),
                        List.of(DAY.plusDays(4), DAY.plusDays(7)),
                        List.of(DAY.plusDays(67), DAY.plusDays(7).plusMonths(3).minusDays(15)),
                        7,
                        DAY),
                opened);
        var receipt = DAY.plusDays(2);
        assertEquals(
                new CaseStatutoryTermsSet(
                        id,
                        List.of(),
                        due.legalAck(),
                        receipt.plusMonths(3),
                        List.of(),
                        List.of(receipt.plusDays(60), receipt.plusMonths(3).minusDays(15)),
                        7,
                        receipt),
                found.heardAdvisor(0, on(receipt)).get(1));
        assertEquals(
                List.of(new CaseStatutoryTermsSet(id, List.of(), null, null, List.of(), List.of(), 7, DAY.plusDays(3))),
                found.setLegalClock(false, on(DAY.plusDays(3))));
        assertEquals(List.of(), found.setLegalClock(false, on(DAY.plusDays(3))));
        assertEquals(List.of(), at(CaseStatus.INTAKE).setLegalClock(true, on(DAY)));
    }

    @Test
    void whoeverTakesOverIsToldOfTheTermsOfTheLawToo() {
        var found =
                received(new DueDays(DAY, DAY, DAY.plusDays(7), DAY.plusDays(7).plusMonths(3)));
        var first = new PersonId(new UUID(1, 1));
        var later = new PersonId(new UUID(1, 2));
        found.openedTo(first, on(DAY));

        var events = found.openedTo(later, on(DAY.plusDays(1)));

        assertEquals(List.of(later), ((CaseStatutoryTermsSet) events.get(events.size() - 1)).advisors());
    }

    private static LocalDate dayFor(CaseStep.Guard guard) {
        return switch (guard) {
            case SILENT -> DAY.plusMonths(6);
            case KEPT_LONG_ENOUGH -> DAY.plusMonths(13);
            default -> DAY;
        };
    }

    /** A case with this status for which the guard allows everything. */
    private static Case ready(CaseStatus status, CaseStep.Guard guard) {
        var found = at(status, guard == CaseStep.Guard.CODED_AND_ANSWERED);
        if (guard == CaseStep.Guard.CODED || guard == CaseStep.Guard.CODED_AND_ANSWERED) found.code();
        if (guard == CaseStep.Guard.REPORTER_ANSWERED) hearOnce(found);
        if (guard == CaseStep.Guard.SILENT) found.days().waitForReporter(DAY);
        return found;
    }

    /** A new case, led to this status along the shortest way of the table. */
    private static Case at(CaseStatus wanted) {
        return at(wanted, false);
    }

    private static Case at(CaseStatus wanted, boolean answered) {
        var found = received(new DueDays(DAY, DAY, null, null));
        if (answered) hearOnce(found);
        for (var step : wayTo(wanted)) {
            if (step.guard == CaseStep.Guard.CODED) found.code();
            if (step.guard == CaseStep.Guard.SILENT) found.days().waitForReporter(DAY.minusDays(1));
            if (step.guard == CaseStep.Guard.REPORTER_ANSWERED) hearOnce(found);
            found.take(step, on(DAY));
        }
        return found;
    }

    private static void hearOnce(Case found) {
        if (found.status() == CaseStatus.DORMANT || found.status() == CaseStatus.CLOSED) return;
        found.heardReporter(1, on(DAY), ADVISORS);
    }

    private static List<CaseStep> wayTo(CaseStatus wanted) {
        var ways = new java.util.HashMap<CaseStatus, List<CaseStep>>(Map.of(CaseStatus.RECEIVED, List.of()));
        var next = new ArrayDeque<>(List.of(CaseStatus.RECEIVED));
        while (!ways.containsKey(wanted)) {
            var from = next.remove();
            for (var step : CaseStep.values()) {
                for (var path : step.paths) {
                    if (path.from() != from || ways.containsKey(path.to())) continue;
                    var way = new ArrayList<>(ways.get(from));
                    way.add(step);
                    ways.put(path.to(), way);
                    next.add(path.to());
                }
            }
        }
        return ways.get(wanted);
    }

    private static Case received(DueDays due) {
        var report = new ReportReceived(new MailboxId("0a".repeat(16)), new ChannelId("0b".repeat(16)), DAY);
        return Case.received(new CaseId(UUID.randomUUID()), report, due);
    }

    private static Terms on(LocalDate day) {
        return FACTS.inForceOn(day);
    }
}
