package nl.klankbord.reporting.advice;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every side from every state, allowed and forbidden, as the design says. */
class AdviceLifeTest {
    private static final TermFacts FACTS = TermFacts.read();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MUCH_LATER = DAY.plusMonths(25);
    private static final PracticeId PRACTICE = new PracticeId(UUID.randomUUID());
    private static final Author AUTHOR = somebody("0a", "noor");
    private static final Author COLLEAGUE = somebody("0b", "samir");
    private static final Adviser ADVISER = new Adviser(AUTHOR, new OrganisationId(UUID.randomUUID()));

    /** Domain.md 4.6, arrow by arrow: from, step, whose doing, to. A step of the program that differs is a mistake there. */
    private static final Set<String> ADVICE = Set.of(
            "DRAFT CHECK ADVISOR DRAFT",
            "DRAFT GIVE ADVISOR GIVEN",
            "GIVEN ADOPT ORGANISATION ADOPTED",
            "GIVEN ADOPT_PARTLY ORGANISATION PARTLY",
            "GIVEN REJECT ORGANISATION REJECTED",
            "GIVEN HEAR_NOTHING TERM NO_RESPONSE",
            "NO_RESPONSE ADOPT ORGANISATION ADOPTED",
            "NO_RESPONSE ADOPT_PARTLY ORGANISATION PARTLY",
            "NO_RESPONSE REJECT ORGANISATION REJECTED",
            "ADOPTED TAKE_ON ORGANISATION ACTION_OPEN",
            "PARTLY TAKE_ON ORGANISATION ACTION_OPEN",
            "ACTION_OPEN FALL_BEHIND TERM ACTION_LATE",
            "ACTION_OPEN FINISH ORGANISATION ACTION_DONE",
            "ACTION_LATE FINISH ORGANISATION ACTION_DONE",
            "REJECTED CLOSE ADVISOR CLOSED",
            "NO_RESPONSE CLOSE ADVISOR CLOSED",
            "ACTION_DONE CLOSE ADVISOR CLOSED");

    private static final Set<String> SIGNAL = Set.of(
            "NOTED CHECK CHECKED",
            "CHECKED GIVE GIVEN",
            "GIVEN FOLLOW FOLLOWED",
            "GIVEN CLOSE CLOSED",
            "FOLLOWED CLOSE CLOSED");

    private static Author somebody(String digits, String account) {
        return new Author(
                new PersonId(UUID.randomUUID()), PRACTICE, new Kid(digits.repeat(16)), new KeycloakSubject(account));
    }

    /** Where the design leads from here, or nowhere. */
    private static <T extends Enum<T>> Optional<T> designed(Set<String> table, String begins, T[] states) {
        return Stream.of(states)
                .filter(to -> table.contains(begins + " " + to.name()))
                .findFirst();
    }

    static Stream<Arguments> everyStepOfEverySideFromEveryState() {
        return Stream.of(AdviceStep.values())
                .flatMap(step -> Stream.of(Side.values())
                        .flatMap(
                                side -> Stream.of(AdviceState.values()).map(state -> Arguments.of(step, side, state))));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfEverySideFromEveryState")
    void aStepLeadsWhereTheDesignSaysAndNowhereElse(AdviceStep step, Side side, AdviceState from) {
        var found = at(from);
        var on = on(side == Side.TERM ? MUCH_LATER : DAY);
        var target = designed(ADVICE, from + " " + step + " " + side, AdviceState.values());

        if (target.isEmpty()) {
            assertThrows(IllegalStateException.class, () -> found.take(step, side, COLLEAGUE, on));
            assertEquals(from, found.state());
            assertFalse(found.steps(side, COLLEAGUE, on.start()).contains(step));
        } else {
            assertTrue(found.steps(side, COLLEAGUE, on.start()).contains(step));
            found.take(step, side, COLLEAGUE, on);
            assertEquals(target.get(), found.state());
        }
    }

    static Stream<Arguments> everyStepOfASignalFromEveryState() {
        return Stream.of(SignalStep.values())
                .flatMap(step -> Stream.of(SignalState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("everyStepOfASignalFromEveryState")
    void aStepOfASignalLeadsWhereTheDesignSaysAndNowhereElse(SignalStep step, SignalState from) {
        var found = signalAt(from);
        var target = designed(SIGNAL, from + " " + step, SignalState.values());

        if (target.isEmpty()) {
            assertThrows(IllegalStateException.class, () -> found.take(step, COLLEAGUE, DAY));
            assertEquals(from, found.state());
        } else {
            found.take(step, COLLEAGUE, DAY);
            assertEquals(target.get(), found.state());
        }
    }

    @Test
    void thePagePrintsBothTables() throws IOException {
        var rows = new ArrayList<String>();
        for (var step : AdviceStep.values())
            for (var path : step.paths)
                rows.add("| `%s` | %s | %s | %s | `%s` |"
                        .formatted(step, path.from(), path.to(), step.by.name().toLowerCase(Locale.ROOT), step.guard));
        for (var step : SignalStep.values())
            for (var path : step.paths) rows.add("| `%s` | %s | %s |".formatted(step, path.from(), path.to()));
        var printed = Files.readString(Path.of("../docs/advice-life.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertEquals(String.join("\n", rows), String.join("\n", printed));
    }

    /** The finding that four eyes were two of one person: words of her own, or a key of his own. */
    @Test
    void whoeverRewroteItOrHasAnotherKeyDoesNotCheckItEither() {
        var advice = drafted(Basis.CASES);
        advice.rewrite(words(Basis.CASES, "Anders"), COLLEAGUE);
        var signal = Signal.noted(UUID.randomUUID(), ADVISER, saying("Werkdruk"));
        signal.rewrite(saying("Anders"), COLLEAGUE);
        var another = new Author(AUTHOR.id(), PRACTICE, new Kid("0c".repeat(16)), AUTHOR.account());
        var third = somebody("0d", "femke");

        for (var writer : List.of(AUTHOR, COLLEAGUE, another)) {
            assertFalse(advice.allows(AdviceStep.CHECK, Side.ADVISOR, writer, DAY));
            assertEquals(List.of(), signal.steps(writer));
        }
        assertTrue(advice.allows(AdviceStep.CHECK, Side.ADVISOR, third, DAY));
        assertEquals(List.of(SignalStep.CHECK), signal.steps(third));
    }

    @Test
    void whoeverWroteItDoesNotCheckIt() {
        var advice = drafted(Basis.CASES);
        var signal = Signal.noted(UUID.randomUUID(), ADVISER, saying("Werkdruk"));

        assertFalse(advice.allows(AdviceStep.CHECK, Side.ADVISOR, AUTHOR, DAY));
        assertTrue(advice.allows(AdviceStep.CHECK, Side.ADVISOR, COLLEAGUE, DAY));
        assertEquals(List.of(), signal.steps(AUTHOR));
        assertEquals(List.of(SignalStep.CHECK), signal.steps(COLLEAGUE));
    }

    @Test
    void whatRestsOnCasesIsGivenOnlyAsItWasChecked() {
        var advice = drafted(Basis.CASES);
        assertFalse(advice.allows(AdviceStep.GIVE, Side.ADVISOR, AUTHOR, DAY));
        advice.take(AdviceStep.CHECK, Side.ADVISOR, COLLEAGUE, on(DAY));
        assertTrue(advice.allows(AdviceStep.GIVE, Side.ADVISOR, AUTHOR, DAY));

        advice.rewrite(words(Basis.CASES, "Anders"), AUTHOR);
        assertFalse(advice.allows(AdviceStep.GIVE, Side.ADVISOR, AUTHOR, DAY));

        var signal = signalAt(SignalState.CHECKED);
        signal.rewrite(saying("Anders"), AUTHOR);
        assertEquals(SignalState.NOTED, signal.state());
        assertThrows(
                IllegalStateException.class, () -> signalAt(SignalState.GIVEN).rewrite(saying("Anders"), AUTHOR));
        assertThrows(
                IllegalStateException.class, () -> at(AdviceState.GIVEN).rewrite(words(Basis.CASES, "Anders"), AUTHOR));
    }

    @Test
    void anAnswerThatDoesSomethingIsOpenUntilItsDay() {
        var advice = at(AdviceState.GIVEN);
        advice.answer(new Answer.Said(Response.PARTLY, "Eerst dit", "HR", DAY.plusDays(30)), on(DAY));

        assertEquals(AdviceState.ACTION_OPEN, advice.state());
        assertFalse(advice.allows(AdviceStep.FALL_BEHIND, Side.TERM, null, DAY.plusDays(30)));
        assertTrue(advice.allows(AdviceStep.FALL_BEHIND, Side.TERM, null, DAY.plusDays(31)));
        advice.take(AdviceStep.FINISH, Side.ORGANISATION, null, on(DAY.plusDays(9)));
        assertEquals(DAY.plusDays(9), advice.answer().doneOn());

        var refused = at(AdviceState.GIVEN);
        refused.answer(new Answer.Said(Response.NOT, "Dat doen we al", null, null), on(DAY));
        assertEquals(AdviceState.REJECTED, refused.state());
    }

    @Test
    void anAnswerIsAwaitedForItsTermAndWhatIsOpenIsCarriedOn() {
        var advice = at(AdviceState.GIVEN);

        assertFalse(advice.allows(AdviceStep.HEAR_NOTHING, Side.TERM, null, DAY.plusWeeks(6)));
        assertTrue(advice.allows(
                AdviceStep.HEAR_NOTHING, Side.TERM, null, DAY.plusWeeks(6).plusDays(1)));
        assertFalse(AdviceList.isCarried(advice, DAY.getYear()));
        assertTrue(AdviceList.isCarried(advice, DAY.getYear() + 1));
        assertFalse(AdviceList.isCarried(at(AdviceState.CLOSED), DAY.getYear() + 1));
    }

    /** A new advice, led to this state along the shortest way of the table. */
    private static Advice at(AdviceState wanted) {
        var found = drafted(Basis.OTHER_SOURCES);
        for (var step : wayTo(wanted)) {
            if (step == AdviceStep.ADOPT) {
                found.answer(new Answer.Said(Response.ADOPT, "Goed", "HR", DAY.plusDays(3)), on(DAY));
                if (wanted == AdviceState.ADOPTED) return adopted();
            } else if (step != AdviceStep.TAKE_ON) {
                found.take(step, step.by, COLLEAGUE, on(step.by == Side.TERM ? MUCH_LATER : DAY));
            }
        }
        return found;
    }

    /** Between the answer and taking it on, which come together. */
    private static Advice adopted() {
        var found = at(AdviceState.GIVEN);
        found.take(AdviceStep.ADOPT, Side.ORGANISATION, null, on(DAY));
        return found;
    }

    private static List<AdviceStep> wayTo(AdviceState wanted) {
        Map<AdviceState, List<AdviceStep>> ways = new EnumMap<>(AdviceState.class);
        ways.put(AdviceState.DRAFT, List.of());
        var next = new ArrayDeque<>(List.of(AdviceState.DRAFT));
        while (!ways.containsKey(wanted)) {
            var from = next.remove();
            for (var step : AdviceStep.values()) {
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

    private static Signal signalAt(SignalState wanted) {
        var found = Signal.noted(UUID.randomUUID(), ADVISER, saying("Werkdruk"));
        for (var step : SignalStep.values()) {
            if (found.state() == wanted) return found;
            found.take(step, COLLEAGUE, DAY);
        }
        return found;
    }

    private static Advice drafted(Basis basis) {
        return Advice.drafted(UUID.randomUUID(), ADVISER, words(basis, "Maak de route bekend"));
    }

    private static AdviceWords words(Basis basis, String subject) {
        return new AdviceWords(
                new AdviceWords.Kind(new TaxonomyCode("PROCES"), Addressee.BOARD, false, basis),
                new AdviceWords.Reasons(subject, "Niet iedereen kent de route", "Wie hulp zoekt, vindt die"),
                new AdviceWords.Suggestion("HR", null));
    }

    private static Signal.Said saying(String theme) {
        return new Signal.Said(theme, "In gesprekken met de ondernemingsraad", SignalForm.ORAL, Basis.CASES, null);
    }

    private static Terms on(LocalDate day) {
        return FACTS.inForceOn(day);
    }
}
