package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import nl.klankbord.reporting.yearly.Block.AdviceEntry;
import nl.klankbord.reporting.yearly.Block.Fact;
import nl.klankbord.reporting.yearly.Block.Facts;

/** An advice as names and what they are, the same on a page and on paper. */
final class AdviceWords {
    private AdviceWords() {}

    static Facts facts(Language language, AdviceEntry advice) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(Words.of(language, advice.asked() ? "advice.asked" : "advice.unasked"), advice.addressee()));
        facts.add(fact(language, "why", advice.why()));
        facts.add(fact(language, "effect", advice.effect()));
        facts.add(fact(language, "owner", advice.owner()));
        var due = advice.dueOn();
        if (due != null) facts.add(fact(language, "due", Words.day(language, due)));
        facts.add(fact(language, "status", advice.status()));
        var response = advice.response();
        if (response != null) {
            var day = response.dueOn();
            facts.add(fact(
                    language,
                    "response",
                    response.answer() + ". " + response.reason() + " " + response.owner()
                            + (day == null ? "" : ", " + Words.day(language, day))));
        }
        return new Facts(facts.stream().filter(fact -> !fact.text().isBlank()).toList());
    }

    private static Fact fact(Language language, String label, String text) {
        return new Fact(Words.of(language, "advice." + label), text);
    }
}
