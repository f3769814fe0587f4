package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import nl.klankbord.terms.DeadlineRules;

/** Until when the next step of a report is due, by the dated table of terms; inside the caller's session. */
@ApplicationScoped
class ReportTerms {
    private static final String RESPONSE = "report.managementResponse";

    private final DeadlineRules rules;

    ReportTerms(DeadlineRules rules) {
        this.rules = rules;
    }

    /** The day, where there is one. */
    Uni<Optional<LocalDate>> dueOf(YearlyReport report) {
        var board = report.meetings().boardOn;
        if (report.state() == ReportState.PRESENTED_OR && board != null) return response(board);
        var term = term(report.state());
        if (term.isEmpty()) return Uni.createFrom().item(Optional.empty());
        var day = rules.dayOfNextYear(term.get(), report.year());
        // Either the works council meets, or the answer of the board comes next: nothing is late before both are.
        return report.state() == ReportState.PRESENTED_BOARD && board != null
                ? day.chain(presented -> response(board)
                        .map(due -> due.filter(presented::isBefore).or(() -> Optional.of(presented))))
                : day.map(Optional::of);
    }

    private Uni<Optional<LocalDate>> response(LocalDate board) {
        return rules.inForceOn(board).map(terms -> Optional.of(terms.end(RESPONSE)));
    }

    private static Optional<String> term(ReportState state) {
        return switch (state) {
            case COLLECTING -> Optional.of("report.freeze");
            case SNAPSHOT_FROZEN, DRAFT, NIL_REPORT -> Optional.of("report.disclosureChecked");
            case SDC_CHECKED -> Optional.of("report.peerReviewed");
            case PEER_REVIEWED -> Optional.of("report.final");
            case FINAL, PRESENTED_BOARD -> Optional.of("report.presented");
            default -> Optional.empty();
        };
    }
}
