package nl.klankbord.reporting.escalations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.klankbord.protocol.events.EscalationAcknowledged;
import nl.klankbord.protocol.events.EscalationClosed;
import nl.klankbord.protocol.events.EscalationDestroyed;
import nl.klankbord.protocol.events.EscalationReceived;
import nl.klankbord.protocol.events.FeedbackGiven;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.Escalation.HoldReason;
import nl.klankbord.reporting.escalations.Escalation.Readers;
import nl.klankbord.reporting.escalations.EscalationStep.Guard;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every side from every state, allowed and forbidden, as the table says. */
class EscalationLifeTest {
    private static final TermFacts FACTS = TermFacts.read();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MUCH_LATER = DAY.plusMonths(25);
    private static final Readers NOBODY = new Readers(List.of(), List.of());
    private static final TaxonomyCode FOUNDED = new TaxonomyCode("GEGROND");

    static Stream<Arguments> everyStepOfEverySideFromEveryState() {
        return Stream.of(EscalationStep.values())
                .flatMap(step -> Stream.of(Side.values())
                        .flatMap(side -> Stream.of(EscalationState.values())
                                .filter(state -> state != EscalationState.DESTROYED)
                                .map(state -> Arguments.of(step, side, state))));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfEverySideFromEveryState")
    void aStepLeadsWhereTheTableSaysAndNowhereElse(EscalationStep step, Side side, EscalationState from) {
        var found = at(from);
        if (step == EscalationStep.CLOSE) sayTheOtherHalf(found, side);
        var on = on(step.guard == Guard.KEPT_LONG_ENOUGH ? MUCH_LATER : DAY);
        var targets = step.paths.stream()
                .filter(path -> path.from() == from)
                .map(EscalationStep.Path::to)
                .collect(Collectors.toSet());

        if (targets.isEmpty() || !step.by.contains(side)) {
            assertThrows(IllegalStateException.class, () -> found.take(step, side, factsFor(step, side), on, NOBODY));
            assertEquals(from, found.state());
            assertFalse(found.steps(side, on.start()).contains(step));
        } else {
            assertTrue(found.steps(side, on.start()).contains(step));
            found.take(step, side, factsFor(step, side), on, NOBODY);
            assertTrue(targets.contains(found.state()), found.state()::name);
        }
    }

    @Test
    void everyStateCanBeReachedAndLeft() {
        var reached = new HashSet<>(Set.of(EscalationState.WAITING));
        for (var round : EscalationState.values()) {
            Stream.of(EscalationStep.values())
                    .flatMap(step -> step.paths.stream())
                    .filter(path -> reached.contains(path.from()))
                    .map(EscalationStep.Path::to)
                    .toList()
                    .forEach(reached::add);
        }
        var left = Stream.of(EscalationStep.values())
                .flatMap(step -> step.paths.stream())
                .map(EscalationStep.Path::from)
                .collect(Collectors.toSet());
        left.add(EscalationState.DESTROYED);

        assertEquals(Set.of(EscalationState.values()), reached);
        assertEquals(Set.of(EscalationState.values()), left);
    }

    @Test
    void thePagePrintsTheTable() throws IOException {
        var rows = Stream.of(EscalationStep.values())
                .flatMap(step -> step.paths.stream()
                        .map(path -> "| `%s` | %s | %s | %s | %s | `%s` |"
                                .formatted(
                                        step,
                                        path.from(),
                                        path.to(),
                                        step.by.stream()
                                                .sorted()
                                                .map(side -> side.name().toLowerCase(Locale.ROOT))
                                                .collect(Collectors.joining(", ")),
                                        step.message.name().toLowerCase(Locale.ROOT),
                                        step.guard)))
                .toList();
        var page = Files.readString(Path.of("../docs/escalation-life.md"));
        var printed = page.lines()
                .filter(line -> line.startsWith("| `") && line.endsWith("` |"))
                .toList();

        assertEquals(String.join("\n", rows), String.join("\n", printed));
    }

    @Test
    void itTellsWhatOthersNeedAndNothingElse() {
        var found = handedIn(DAY, null);
        assertEquals(EscalationReceived.class, only(found, EscalationStep.RELEASE, Side.TERM));
        assertEquals(EscalationAcknowledged.class, only(found, EscalationStep.ACKNOWLEDGE, Side.OFFICER));
        assertEquals(List.of(), take(found, EscalationStep.ASSESS, Side.OFFICER));
        assertEquals(List.of(), take(found, EscalationStep.INVESTIGATE, Side.OFFICER));
        assertEquals(FeedbackGiven.class, only(found, EscalationStep.GIVE_FEEDBACK, Side.OFFICER));
        assertEquals(List.of(), take(found, EscalationStep.CLOSE, Side.OFFICER));
        assertEquals(EscalationState.FEEDBACK_GIVEN, found.state());
        assertEquals(EscalationClosed.class, only(found, EscalationStep.CLOSE, Side.ADVISOR));
        var destroyed = found.take(EscalationStep.DESTROY, Side.TERM, StepFacts.NONE, on(MUCH_LATER), NOBODY);
        assertEquals(EscalationDestroyed.class, destroyed.get(0).getClass());
    }

    @Test
    void anAnswerLeadsBackToWhereTheQuestionWasAsked() {
        for (var asked : List.of(EscalationState.ASSESSMENT, EscalationState.INVESTIGATION)) {
            var found = at(asked);
            take(found, EscalationStep.ASK, Side.OFFICER);
            take(found, EscalationStep.ASK, Side.OFFICER);
            take(found, EscalationStep.ANSWER, Side.ADVISOR);
            assertEquals(asked, found.state());
        }
    }

    @Test
    void whatGoesOnIsClosedByNobodyYet() {
        var found = at(EscalationState.FEEDBACK_GIVEN);
        take(found, EscalationStep.CLOSE, Side.OFFICER);
        assertFalse(found.steps(Side.OFFICER, DAY).contains(EscalationStep.CLOSE));

        take(found, EscalationStep.GO_ON, Side.OFFICER);
        take(found, EscalationStep.GIVE_FEEDBACK, Side.OFFICER);

        take(found, EscalationStep.CLOSE, Side.ADVISOR);
        assertEquals(EscalationState.FEEDBACK_GIVEN, found.state());
        take(found, EscalationStep.CLOSE, Side.OFFICER);
        assertEquals(EscalationState.CLOSED, found.state());
    }

    @Test
    void nothingIsReleasedBeforeItsDay() {
        var found = handedIn(DAY.plusDays(3), null);

        assertFalse(found.allows(EscalationStep.RELEASE, Side.TERM, DAY.plusDays(2)));
        assertTrue(found.allows(EscalationStep.RELEASE, Side.TERM, DAY.plusDays(3)));
        assertEquals(List.of(), found.steps(Side.OFFICER, DAY));
    }

    @Test
    void itIsKeptForItsTermAndAsLongAsItIsHeld() {
        var closed = at(EscalationState.CLOSED);
        var over = DAY.plusMonths(24).plusDays(1);

        assertFalse(closed.allows(EscalationStep.DESTROY, Side.TERM, over.minusDays(1)));
        assertTrue(closed.allows(EscalationStep.DESTROY, Side.TERM, over));
        closed.hold(HoldReason.COURT_CASE, over.plusDays(9));
        assertFalse(closed.allows(EscalationStep.DESTROY, Side.TERM, over.plusDays(9)));
        closed.endHold();
        assertTrue(closed.allows(EscalationStep.DESTROY, Side.TERM, over));
    }

    @Test
    void aStepSaysWhatBelongsToItAndNoMore() {
        var plain = StepFacts.NONE;
        var unknown = new StepFacts(new TaxonomyCode("ONZIN"), List.of(), null, null, null);
        var twice = new StepFacts(FOUNDED, List.of(measure("GESPREK"), measure("GESPREK")), null, null, null);
        var past = new StepFacts(null, List.of(), DAY, null, null);
        var reaction = StepFacts.of(Reaction.NO_ANSWER, null);

        assertTrue(plain.suit(EscalationStep.ACKNOWLEDGE, Side.OFFICER, DAY));
        assertFalse(reaction.suit(EscalationStep.ACKNOWLEDGE, Side.OFFICER, DAY));
        for (var refused : List.of(plain, unknown, twice, past, reaction)) {
            assertFalse(refused.suit(EscalationStep.GIVE_FEEDBACK, Side.OFFICER, DAY));
            assertFalse(refused.suit(EscalationStep.CLOSE, Side.OFFICER, DAY));
            assertFalse(refused.suit(EscalationStep.REFER, Side.ADVISOR, DAY));
        }
        assertTrue(reaction.suit(EscalationStep.CLOSE, Side.ADVISOR, DAY));
        assertTrue(new StepFacts(null, List.of(), DAY.plusDays(1), null, null)
                .suit(EscalationStep.GIVE_FEEDBACK, Side.OFFICER, DAY));
        for (var step : EscalationStep.values()) {
            for (var side : step.by) {
                if (side != Side.TERM) assertTrue(factsFor(step, side).suit(step, side, DAY), step::name);
            }
        }
    }

    private static TaxonomyCode measure(String code) {
        return new TaxonomyCode(code);
    }

    private static StepFacts factsFor(EscalationStep step, Side side) {
        return switch (step) {
            case GIVE_FEEDBACK -> new StepFacts(FOUNDED, List.of(measure("GESPREK")), null, null, null);
            case GO_ON -> new StepFacts(null, List.of(), DAY.plusMonths(1), null, null);
            case REFER -> StepFacts.of(null, new TaxonomyCode("HVK"));
            case CLOSE ->
                side == Side.ADVISOR
                        ? StepFacts.of(Reaction.SATISFIED, null)
                        : new StepFacts(FOUNDED, List.of(), null, null, null);
            default -> StepFacts.NONE;
        };
    }

    private static List<Object> take(Escalation found, EscalationStep step, Side side) {
        return found.take(step, side, factsFor(step, side), on(DAY), NOBODY);
    }

    private static Class<?> only(Escalation found, EscalationStep step, Side side) {
        var events = take(found, step, side);
        assertEquals(1, events.size());
        return events.get(0).getClass();
    }

    private static void sayTheOtherHalf(Escalation found, Side side) {
        var other = side == Side.OFFICER ? Side.ADVISOR : Side.OFFICER;
        if (found.allows(EscalationStep.CLOSE, other, DAY)) take(found, EscalationStep.CLOSE, other);
    }

    /** A new escalation, led to this state along the shortest way of the table. */
    private static Escalation at(EscalationState wanted) {
        var found = handedIn(DAY, null);
        for (var step : wayTo(wanted)) {
            var side = step.by.contains(Side.OFFICER)
                    ? Side.OFFICER
                    : step.by.iterator().next();
            if (step == EscalationStep.CLOSE) sayTheOtherHalf(found, side);
            take(found, step, side);
        }
        return found;
    }

    private static List<EscalationStep> wayTo(EscalationState wanted) {
        Map<EscalationState, List<EscalationStep>> ways = new EnumMap<>(EscalationState.class);
        ways.put(EscalationState.WAITING, List.of());
        var next = new ArrayDeque<>(List.of(EscalationState.WAITING));
        while (!ways.containsKey(wanted)) {
            var from = next.remove();
            for (var step : EscalationStep.values()) {
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

    static Escalation handedIn(LocalDate releaseOn, EscalationClock started) {
        return Escalation.handedIn(
                new Escalation.Names(
                        new ThreadId("0a".repeat(16)), new ChannelId("0b".repeat(16)), new Kid("0c".repeat(16))),
                new Escalation.Matter(new TaxonomyCode("LN.MIS"), new TaxonomyCode("IN")),
                new EscalationDays(releaseOn, started));
    }

    private static Terms on(LocalDate day) {
        return FACTS.inForceOn(day);
    }
}
