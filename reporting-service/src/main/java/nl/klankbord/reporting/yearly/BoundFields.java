package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.reporting.organisations.Organisation;

/**
 * The numbers a text may hold. A text names one in braces, such as {@code {contacts}} or {@code {T2/topic/OO}}; it is put in
 * when the report is drawn, from what may be published, so a text cannot say another number than the tables.
 */
final class BoundFields {
    static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9_./]{1,60})\\}");
    private static final String TOTAL = "total";

    /**
     * One of them.
     *
     * @param name as a text names it
     * @param label what it is
     * @param nl what stands there in Dutch
     * @param en what stands there in English
     */
    record Field(String name, TwoLanguages label, String nl, String en) {
        String in(Language language) {
            return language == Language.NL ? nl : en;
        }
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final int k;

    BoundFields(Organisation organisation, YearFigures figures) {
        this.k = figures.k();
        var year = String.valueOf(figures.year());
        add("year", Words.both("field.year"), same(year));
        add("organisation", Words.both("field.organisation"), same(organisation.name()));
        add("k", Words.both("field.k"), same(String.valueOf(figures.k())));
        var days = organisation.newest().profile().answerWorkingDays();
        add("answerDays", Words.both("field.answerDays"), same(String.valueOf(days)));
        var contacts = contacts(figures);
        add("contacts", Words.both("field.contacts"), both(numbers -> numbers.of(contacts)));
        add("contactsSentence", Words.both("field.contactsSentence"), both(numbers -> numbers.sentence(contacts)));
        figures.tables().forEach(this::addCells);
    }

    /** How many contacts there were, as it may be said. */
    static PublishedTotal contacts(YearFigures figures) {
        return figures.contacts();
    }

    List<Field> all() {
        return new ArrayList<>(fields.values());
    }

    boolean knows(String name) {
        return fields.containsKey(name);
    }

    /** The text with its numbers in it; a name that is unknown stays as it was typed. */
    String resolve(String text, Language language) {
        return FIELD.matcher(text).replaceAll(found -> {
            var field = fields.get(found.group(1));
            return Matcher.quoteReplacement(field == null ? found.group() : field.in(language));
        });
    }

    private void addCells(PublishedTable table) {
        var key = table.id() + "/" + table.of();
        for (var cell : table.cells()) {
            add(key + "/" + cell.code(), label(table, cell.code()), both(numbers -> numbers.of(table, cell)));
        }
        if (table.total().hasNumber()) {
            add(key + "/" + TOTAL, label(table, TOTAL), both(numbers -> numbers.of(table.total())));
        }
    }

    private static TwoLanguages label(PublishedTable table, String code) {
        return new TwoLanguages(label(Language.NL, table, code), label(Language.EN, table, code));
    }

    private static String label(Language language, PublishedTable table, String code) {
        var row = code.equals(TOTAL) ? Words.of(language, "row.total") : FigureTables.rowLabel(language, table, code);
        return FigureTables.caption(language, table) + ": " + row;
    }

    private void add(String name, TwoLanguages label, TwoLanguages value) {
        fields.put(name, new Field(name, label, value.nl(), value.en()));
    }

    private TwoLanguages both(Function<NumberWords, String> said) {
        return new TwoLanguages(
                said.apply(new NumberWords(Language.NL, k)), said.apply(new NumberWords(Language.EN, k)));
    }

    private static TwoLanguages same(String value) {
        return new TwoLanguages(value, value);
    }
}
