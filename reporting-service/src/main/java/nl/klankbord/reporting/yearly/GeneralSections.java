package nl.klankbord.reporting.yearly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.reporting.yearly.Block.Fact;
import nl.klankbord.reporting.yearly.Block.Facts;
import nl.klankbord.reporting.yearly.Block.Items;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Row;
import nl.klankbord.reporting.yearly.Block.Table;

/** The sections that are the same whatever happened in a year: who, what the role is, the law, the method, the appendices. */
final class GeneralSections {
    private static final List<String> GLOSSARY = List.of("contact", "case", "report", "complaint", "signal");

    private final ReportSources sources;
    private final Language language;

    GeneralSections(ReportSources sources, Language language) {
        this.sources = sources;
        this.language = language;
    }

    List<Block> front() {
        var facts = new ArrayList<Fact>();
        facts.add(fact("organisation", sources.organisation().name()));
        facts.add(fact("year", word("fact.period", "year", String.valueOf(sources.year()))));
        var author = sources.author();
        if (author != null) facts.add(fact("author", author));
        var certificate = sources.certificate();
        if (certificate != null) facts.add(fact("certificate", certificate));
        facts.add(fact("advisors", names()));
        facts.add(fact("version", String.valueOf(sources.version())));
        facts.add(fact("readers", word("readers")));
        var blocks = new ArrayList<Block>(List.of(new Facts(facts), says("guide"), says("untraceable")));
        if (sources.version() > 1) blocks.add(says("corrected"));
        return blocks;
    }

    List<Block> role() {
        var profile = sources.organisation().newest().profile();
        var blocks = new ArrayList<Block>();
        blocks.add(says("roleSection"));
        blocks.add(says("role.different"));
        blocks.add(says("role." + profile.advisorRole().name()));
        if (profile.secrecyExceptions().isEmpty()) {
            blocks.add(says("role.noExceptions"));
        } else {
            blocks.add(says("role.secrecy"));
            blocks.add(new Items(profile.secrecyExceptions()));
        }
        blocks.add(says("reach.intro"));
        blocks.add(contactCard());
        return blocks;
    }

    List<Block> law() {
        var blocks = new ArrayList<Block>();
        blocks.add(says("notMandatory", "checkedOn", word("notMandatory.checkedOn")));
        blocks.addAll(sources.materialOf(13));
        var headers = List.of(word("law.subject"), word("law.content"), word("law.checked"));
        var rows = Words.laws().stream()
                .map(law -> new Row(
                        law.id(),
                        List.of(
                                law.title().in(language),
                                law.text().in(language),
                                Words.day(language, LocalDate.parse(law.checkedOn())))))
                .toList();
        blocks.add(new Table("law", word("law.caption"), headers, rows, null));
        return blocks;
    }

    List<Block> method() {
        var year = String.valueOf(sources.year());
        var k = String.valueOf(sources.figures().k());
        return List.of(
                says("counting"),
                says("method.period", "year", year),
                says("method.k", "k", k),
                says("whyNoNumber"),
                says("method.audit"),
                says("method.destroyed"));
    }

    List<Block> appendices() {
        var terms = GLOSSARY.stream().map(term -> word("gloss." + term)).toList();
        return List.of(
                says("gloss.intro"),
                new Items(terms),
                says("reach.intro"),
                contactCard(),
                says("places"),
                says("poster"));
    }

    private Facts contactCard() {
        var profile = sources.organisation().newest().profile();
        var facts = new ArrayList<Fact>();
        facts.add(fact("practice", profile.practice()));
        facts.add(fact("advisors", names()));
        var phone = profile.phone();
        if (phone != null) facts.add(fact("phone", phone));
        facts.add(fact("answer", word("answer.days", "days", String.valueOf(profile.answerWorkingDays()))));
        facts.add(fact("languages", spoken(profile.languages())));
        facts.add(fact("privacy", profile.privacyContact()));
        facts.add(fact("complaint", profile.complaintRoute()));
        return new Facts(facts);
    }

    private String spoken(List<String> tags) {
        var reader = Locale.forLanguageTag(language.tag());
        return tags.stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }

    private String names() {
        return sources.organisation().advisorSide().stream()
                .map(DirectoryPerson::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Fact fact(String label, String text) {
        return new Fact(word("fact." + label), text);
    }

    private Paragraph says(String key, String... values) {
        return new Paragraph(word(key, values), null);
    }

    private String word(String key, String... values) {
        return Words.of(language, key, values);
    }
}
