package nl.klankbord.reporting.yearly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.klankbord.reporting.yearly.Block.Items;
import nl.klankbord.reporting.yearly.Block.Paragraph;
import nl.klankbord.reporting.yearly.ReportDocument.Section;

/**
 * Writes sections 0 to 16 (domain.md 5.1) in one language. The same sources give the same document, so a report about no case
 * and one about four differ in nothing but what their authors typed.
 */
final class ReportWriter {
    static final int SECTIONS = 17;
    static final int RESPONSES = 12;

    private final ReportSources sources;
    private final Language language;
    private final BoundFields fields;

    private ReportWriter(ReportSources sources, Language language) {
        this.sources = sources;
        this.language = language;
        this.fields = new BoundFields(sources.organisation(), sources.figures());
    }

    static ReportDocument write(ReportSources sources, Language language) {
        var writer = new ReportWriter(sources, language);
        return new ReportDocument(
                sources.organisation().name(),
                sources.year(),
                sources.version(),
                language.tag(),
                title(language, sources.year()),
                true,
                sources.author(),
                sources.certificate(),
                null,
                null,
                IntStream.range(0, SECTIONS).mapToObj(writer::section).toList());
    }

    static String title(Language language, int year) {
        return Words.of(language, "title", "year", String.valueOf(year));
    }

    /** Which version it is, and since when it is final. */
    static String standing(ReportDocument document) {
        var language = Language.of(document.language());
        var version = Words.of(language, "page.version", "version", String.valueOf(document.version()));
        var day = document.finalOn();
        return day == null
                ? version
                : version + ". " + Words.of(language, "status.final", "day", Words.day(language, day));
    }

    /** What the program writes in a section, without the author's text. */
    static List<Block> fixed(ReportSources sources, Language language, int section) {
        return new ReportWriter(sources, language).fixed(section);
    }

    /** The answers of the board come later than everything else, and are put in whenever somebody reads. */
    static ReportDocument withResponses(ReportDocument document, List<Block> responses) {
        return responses.isEmpty() ? document : document.with(RESPONSES, responses);
    }

    private Section section(int number) {
        var blocks = new ArrayList<Block>();
        var own = own(number);
        // A summary and the context are the author's; elsewhere the facts come first.
        if (number == 1 || number == 5) blocks.addAll(own);
        blocks.addAll(fixed(number));
        if (number != 1 && number != 5) blocks.addAll(own);
        return new Section(number, Words.of(language, "section." + number), blocks);
    }

    private List<Block> fixed(int number) {
        var general = new GeneralSections(sources, language);
        var cases = new CaseSections(sources, language);
        return switch (number) {
            case 0 -> general.front();
            case 2 -> general.role();
            case 3 -> orSaid(number, "no.activities");
            case 4 -> cases.contacts();
            case 6 -> cases.guidance();
            case 7 -> cases.integrity();
            case 8 -> cases.trend();
            case 9 -> cases.signals();
            case 10 -> orSaid(number, "no.followUp");
            case 11 -> orSaid(number, "no.advice");
            case RESPONSES -> orSaid(number, "no.response");
            case 13 -> general.law();
            case 15 -> general.method();
            case 16 -> general.appendices();
            default -> List.of();
        };
    }

    private List<Block> orSaid(int number, String nothing) {
        var material = sources.materialOf(number);
        if (!material.isEmpty()) return material;
        return sources.texts().of(number).isPresent()
                ? List.of()
                : List.of(new Paragraph(Words.of(language, nothing), null));
    }

    /** Without an English text the Dutch one stands there, said to be Dutch. */
    private List<Block> own(int number) {
        var text = sources.texts().of(number).orElse(new TwoLanguages("", ""));
        var spoken = text.in(language).isEmpty() ? other() : language;
        var typed = fields.resolve(text.in(spoken), spoken);
        var named = spoken == language ? null : spoken.tag();
        var blocks = new ArrayList<Block>();
        for (var part : typed.split("\\n\\s*\\n")) {
            var lines = Arrays.stream(part.strip().split("\\n"))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.isEmpty()) continue;
            blocks.add(
                    lines.stream().allMatch(line -> line.startsWith("- "))
                            ? new Items(lines.stream()
                                    .map(line -> line.substring(2))
                                    .toList())
                            : new Paragraph(String.join(" ", lines), named));
        }
        return blocks;
    }

    private Language other() {
        return language == Language.NL ? Language.EN : Language.NL;
    }
}
