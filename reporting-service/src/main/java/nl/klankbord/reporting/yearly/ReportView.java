package nl.klankbord.reporting.yearly;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.klankbord.disclosure.Explanation;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.yearly.BoundFields.Field;
import nl.klankbord.reporting.yearly.TenAnswers.Answer;
import nl.klankbord.reporting.yearly.TextCheck.Finding;
import org.jspecify.annotations.Nullable;

/** What an advisor sees of a yearly report: how it stands, what may be done, what was found, and everything that is written. */
record ReportView(
        OrganisationId organisation,
        String organisationName,
        int year,
        int version,
        ReportState state,
        boolean nil,
        boolean mine,
        List<ReportStep> steps,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable PersonView author,
        @Nullable PersonView secondReader,
        @Nullable LocalDate finalOn,
        @Nullable String hash,
        List<SectionView> sections,
        List<Field> fields,
        List<Finding> findings,
        @Nullable AuditView audit,
        List<QuestionView> questions,
        @Nullable ReviewView review,
        List<MeetingView> meetings,
        @Nullable WithdrawalView withdrawal,
        List<VersionView> versions) {
    /** Somebody, as the directory names them. */
    record PersonView(String name, @Nullable String certificate) {}

    /** A section: what its author wrote, and what the program writes there. */
    record SectionView(int section, TwoLanguages title, boolean editable, String nl, String en, List<Block> fixed) {}

    /** What the audit says of the figures. */
    record AuditView(boolean passes, List<DecisionView> decisions) {}

    /** What was chosen for a table, and why. */
    record DecisionView(String table, boolean passes, String nl, String en) {}

    /** One of the ten. */
    record QuestionView(int question, String nl, String en) {}

    /** What the second reader answered. */
    record ReviewView(
            List<Answer> answers,
            @Nullable LocalDate on,
            @Nullable String by) {}

    /** A meeting. */
    record MeetingView(String kind, LocalDate heldOn, String attendees) {}

    /** Why readers have it no longer, and since when. */
    record WithdrawalView(WithdrawalReason reason, LocalDate on) {}

    /** One of the versions. */
    record VersionView(
            int version,
            ReportState state,
            @Nullable LocalDate finalOn,
            @Nullable String hash) {}

    static AuditView audit(YearFigures figures) {
        var decisions = figures.tables().stream()
                .flatMap(table -> decisions(table).stream())
                .toList();
        return new AuditView(figures.pass(), decisions);
    }

    private static List<DecisionView> decisions(PublishedTable table) {
        var name = FigureTables.name(table);
        var next = table.next();
        var words = next == null
                ? table.why()
                : Stream.concat(table.why().stream(), Stream.of(next)).toList();
        return words.stream()
                .map(why -> decision(name, table.verdict().pass(), why))
                .toList();
    }

    private static DecisionView decision(String table, boolean passes, Explanation why) {
        return new DecisionView(table, passes, why.nl(), why.en());
    }

    static List<QuestionView> tenQuestions() {
        return IntStream.rangeClosed(1, TenAnswers.QUESTIONS)
                .mapToObj(number -> {
                    var asked = Words.both("question." + number);
                    return new QuestionView(number, asked.nl(), asked.en());
                })
                .toList();
    }
}
