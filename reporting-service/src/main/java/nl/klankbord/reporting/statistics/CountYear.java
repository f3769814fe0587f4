package nl.klankbord.reporting.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import nl.klankbord.disclosure.CountedTable;
import nl.klankbord.disclosure.CountedTable.Known;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** Counts the cards of one year. Tables have one way only: nothing is ever crossed. */
final class CountYear {
    private final List<CaseCodes> cards;
    private final RegisterFacts register;
    private final YearCounts.Work work;

    CountYear(List<CaseCodes> cards, RegisterFacts register, YearCounts.Work work) {
        this.cards = cards.stream().filter(CountedCodes::counts).toList();
        this.register = register;
        this.work = work;
    }

    YearCounts of(int year, int staff) {
        var tables = List.of(
                topics(),
                several("T2", "extra", CountedCodes.TOPICS, CaseCodes::extraTopics),
                rows("T3", "role", CountedCodes.ROLES, card -> CountedCodes.role(card.role())),
                one("T3", "relation", CountedCodes.RELATIONS, CaseCodes::relation),
                known(one("T3", "party", CountedCodes.PARTIES, CaseCodes::party), register.ofParties()),
                one("T4", "channel", CountedCodes.CHANNELS, CaseCodes::channel),
                known(
                        rows("T4", "known", CountedCodes.KNOWN, card -> CountedCodes.known(card.known())),
                        register.ofKnown()),
                known(one("T5", "mode", CountedCodes.MODES, CaseCodes::mode), register.ofModes()),
                several("T5", "action", CountedCodes.ACTIONS, CaseCodes::actions),
                one("T6", "result", CountedCodes.RESULTS, CaseCodes::result),
                rows("T6", "reason", CountedCodes.REASONS, card -> CountedCodes.reason(card.reason())),
                one("T7", "talks", CountedCodes.TALKS, CaseCodes::talks),
                rows("T7", "duration", CountedCodes.DURATIONS, card -> CountedCodes.duration(card.duration())),
                rows("T7", "answer", CountedCodes.ANSWERS, card -> CountedCodes.answer(card.answer())),
                known(
                        rows("T8", "nature", CountedCodes.NATURES, card -> CountedCodes.nature(card.nature())),
                        register.ofNatures()),
                several("T8", "detriment", List.of(CountedCodes.DETRIMENT), CountYear::detriment),
                new CountedTable(
                        "T8",
                        "register",
                        true,
                        List.of("received"),
                        List.of(register.received().count()),
                        List.of(),
                        List.of()));
        return new YearCounts(year, staff, cards.size(), tables, register.terms(), work);
    }

    private CountedTable topics() {
        var rows = cards.stream().map(card -> CountedCodes.topic(card.topic())).toList();
        return new CountedTable(
                "T2",
                "topic",
                false,
                CountedCodes.TOPICS,
                count(CountedCodes.TOPICS, rows),
                register.ofTopics(),
                CountedCodes.COARSE);
    }

    private CountedTable one(String id, String of, List<String> codes, Function<CaseCodes, TaxonomyCode> code) {
        return rows(id, of, codes, card -> code.apply(card).value());
    }

    private CountedTable rows(String id, String of, List<String> codes, Function<CaseCodes, String> row) {
        return CountedTable.of(
                id, of, codes, count(codes, cards.stream().map(row).toList()));
    }

    /** What the case is about above all; further topics are no cases of their own. */
    private static List<TaxonomyCode> detriment(CaseCodes card) {
        return card.topic().value().equals(CountedCodes.DETRIMENT) ? List.of(card.topic()) : List.of();
    }

    private static CountedTable known(CountedTable counted, List<Known> known) {
        return new CountedTable(counted.id(), counted.of(), false, counted.codes(), counted.counts(), known, List.of());
    }

    private CountedTable several(
            String id, String of, List<String> codes, Function<CaseCodes, List<TaxonomyCode>> several) {
        var rows = cards.stream()
                .flatMap(card -> several.apply(card).stream()
                        .map(code -> id.equals("T2") ? CountedCodes.topic(code) : code.value())
                        .distinct())
                .toList();
        return new CountedTable(id, of, true, codes, count(codes, rows), List.of(), List.of());
    }

    private static List<Integer> count(List<String> codes, List<String> rows) {
        var counts = new ArrayList<>(Collections.nCopies(codes.size(), 0));
        for (var row : rows) {
            var at = codes.indexOf(row);
            if (at < 0) throw new IllegalStateException("A card has a code that no table counts");
            counts.set(at, counts.get(at) + 1);
        }
        return List.copyOf(counts);
    }
}
