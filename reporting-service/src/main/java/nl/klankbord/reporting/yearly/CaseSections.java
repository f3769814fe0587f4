package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.reporting.yearly.Block.Bar;
import nl.klankbord.reporting.yearly.Block.Chart;
import nl.klankbord.reporting.yearly.Block.ChartForm;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.Block.Row;
import nl.klankbord.reporting.yearly.Block.Table;
import org.jspecify.annotations.Nullable;

/** The sections about contacts and cases: published figures, and sentences that are the same for every number below k. */
final class CaseSections {
    private static final int MOST_YEARS = 3;
    private static final String REGISTER = "T8/register";
    private static final String DETRIMENT = "T8-detriment";
    private static final double LEAST_SHARE = 0.02;

    private final ReportSources sources;
    private final Language language;

    CaseSections(ReportSources sources, Language language) {
        this.sources = sources;
        this.language = language;
    }

    List<Block> contacts() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paragraph(numbers(sources.figures()).sentence(total()), null));
        blocks.addAll(tables(Set.of("T1", "T2", "T3", "T4", "T10", "T11")));
        if (!total().hasNumber()) blocks.add(says("whyNoNumber"));
        blocks.add(says("usual"));
        blocks.add(says("usual.source"));
        return once(blocks);
    }

    List<Block> guidance() {
        var blocks = tables(Set.of("T5"));
        if (blocks.stream().anyMatch(Table.class::isInstance)) blocks.add(says("notCrossed"));
        blocks.addAll(tables(Set.of("T6", "T7", "T13")));
        return once(blocks);
    }

    List<Block> integrity() {
        var blocks = new ArrayList<Block>();
        blocks.add(register());
        blocks.addAll(tables(Set.of("T8")));
        if (blocks.stream().noneMatch(CaseSections::isOfDetriment)) blocks.add(says("detriment.none"));
        blocks.add(says("wbk.route"));
        return once(blocks);
    }

    /** Why there is no class is the same whatever the register holds. */
    private Paragraph register() {
        return sources.figures().tables().stream()
                .filter(table -> table.key().equals(REGISTER))
                .map(PublishedTable::total)
                .filter(PublishedTotal::hasNumber)
                .findFirst()
                .map(told -> says(
                        "register.class", "class", numbers(sources.figures()).of(told)))
                .orElseGet(() -> says("register.none"));
    }

    private static boolean isOfDetriment(Block block) {
        return block instanceof Table table && table.id().equals(DETRIMENT);
    }

    List<Block> signals() {
        var blocks = new ArrayList<>(sources.materialOf(9));
        if (blocks.isEmpty() && sources.texts().of(9).isEmpty()) blocks.add(says("no.signals"));
        if (isSmall()) blocks.add(says("zeroMeaning"));
        return blocks;
    }

    List<Block> trend() {
        var blocks = new ArrayList<Block>(line());
        blocks.add(comparison());
        blocks.addAll(tables(Set.of("T9")));
        blocks.addAll(sector());
        blocks.addAll(sources.materialOf(8));
        return once(blocks);
    }

    /** Why there is none is the same for every organisation: the reason would tell of others. */
    private List<Block> sector() {
        var shown = tables(Set.of("T12"));
        return shown.isEmpty() ? List.of(says("sector.none")) : shown;
    }

    private PublishedTotal total() {
        return BoundFields.contacts(sources.figures());
    }

    /** The same for no contact and for four. */
    private boolean isSmall() {
        return total().kind() == PublishedTotal.Kind.NONE;
    }

    private List<Block> tables(Set<String> ids) {
        var drawn = new FigureTables(language, sources.figures().k(), yearBefore());
        return sources.figures().tables().stream()
                .filter(table -> ids.contains(table.id()))
                .flatMap(table -> drawn.blocks(table).stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What was published last of the year before; null if nothing was. */
    private @Nullable YearFigures yearBefore() {
        return years().stream()
                .filter(year -> year.year() == sources.year() - 1)
                .findFirst()
                .orElse(null);
    }

    /** Each year names no number below its own k. */
    private NumberWords numbers(YearFigures year) {
        return new NumberWords(language, year.k());
    }

    /** Up to three years; a year of which no number was published is a gap, whatever the number was. */
    private List<Block> line() {
        var years = years();
        if (years.size() < 2) return List.of();
        var largest = years.stream().mapToInt(CaseSections::exact).max().orElse(0);
        var bars = years.stream().map(year -> bar(year, largest)).toList();
        var rows = bars.stream()
                .map(bar -> new Row(bar.label(), List.of(bar.label(), bar.text())))
                .toList();
        var values = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(Collectors.joining("; "));
        var caption = word("line.caption");
        return List.of(
                new Chart(
                        "years-line", ChartForm.LINE, caption, word("line.sentence", "values", values), bars, "years"),
                new Table("years", caption, List.of(word("line.year"), word("column.number")), rows, null));
    }

    /** Of each year what was published last. */
    private List<YearFigures> years() {
        var years = new TreeMap<Integer, YearFigures>();
        sources.earlier().stream()
                .filter(year -> year.year() < sources.year())
                .filter(year -> year.year() > sources.year() - MOST_YEARS)
                .forEach(year -> years.put(year.year(), year));
        years.put(sources.year(), sources.figures());
        return List.copyOf(years.values());
    }

    private Bar bar(YearFigures year, int largest) {
        var total = BoundFields.contacts(year);
        var value = total.value();
        var text = numbers(year).of(total);
        var share = value == null ? LEAST_SHARE : (double) value / Math.max(1, largest);
        return new Bar(String.valueOf(year.year()), text, share, value == null);
    }

    /** More or less only from a difference of k on: a smaller one would count single people. */
    private Paragraph comparison() {
        var before = years().stream()
                .filter(year -> year.year() == sources.year() - 1)
                .map(BoundFields::contacts)
                .map(PublishedTotal::value)
                .filter(Objects::nonNull)
                .findFirst();
        var now = total().value();
        if (before.isEmpty() || now == null) return says("trend.none");
        var difference = now - before.get();
        var k = sources.figures().k();
        var how = Math.abs(difference) < k ? "trend.same" : difference > 0 ? "trend.more" : "trend.less";
        return says("trend.compare", "year", String.valueOf(sources.year() - 1), "how", word(how));
    }

    private static int exact(YearFigures year) {
        var value = BoundFields.contacts(year).value();
        return value == null ? 0 : value;
    }

    /** A sentence that several tables bring stands once. */
    private static List<Block> once(List<Block> blocks) {
        return blocks.stream().distinct().toList();
    }

    private Paragraph says(String key, String... values) {
        return new Paragraph(word(key, values), null);
    }

    private String word(String key, String... values) {
        return Words.of(language, key, values);
    }
}
