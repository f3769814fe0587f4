package nl.klankbord.reporting.escalations;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The register as a file for a spreadsheet: with the mark that makes it read UTF-8, and no cell that it could take for a
 * formula.
 */
final class RegisterCsv {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULA = "=+-@\t\r";
    private static final List<String> HEADINGS = List.of(
            "Ontvangen",
            "Kanaal",
            "Aard",
            "Onderwerp",
            "Status",
            "Bevestigen uiterlijk",
            "Bevestigd",
            "Terugkoppelen uiterlijk",
            "Teruggekoppeld",
            "Resultaat",
            "Maatregelen",
            "Afgesloten",
            "Vernietigen");

    private RegisterCsv() {}

    static String of(List<Register.Entry> entries) {
        var lines = Stream.concat(
                Stream.of(line(HEADINGS.stream())), entries.stream().map(RegisterCsv::line));
        return MARK + lines.collect(Collectors.joining(END)) + END;
    }

    private static String line(Register.Entry entry) {
        return line(Stream.of(
                text(entry.receivedOn()),
                entry.channelName(),
                RegisterWords.of(entry.nature()),
                RegisterWords.of(entry.topic()),
                RegisterWords.of(entry.state()),
                text(entry.ackDueOn()),
                text(entry.acknowledgedOn()),
                text(entry.feedbackDueOn()),
                text(entry.feedbackOn()),
                RegisterWords.of(entry.result()),
                entry.measures().stream().map(RegisterWords::of).collect(Collectors.joining(", ")),
                text(entry.closedOn()),
                text(entry.destroyOn())));
    }

    private static String line(Stream<String> cells) {
        return cells.map(RegisterCsv::cell).collect(Collectors.joining(";"));
    }

    /** A spreadsheet runs a cell that begins like a formula; an apostrophe before it makes it text. */
    static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
