package nl.klankbord.intake.cases;

import java.time.LocalDate;
import java.util.Optional;

/** What a reporter is told about the case. Until case-service has heard of the report there are no terms. */
public record CaseView(CaseStatus status, Optional<LocalDate> ackDue, Optional<LocalDate> answerDue) {
    static CaseView unknown() {
        return new CaseView(CaseStatus.RECEIVED, Optional.empty(), Optional.empty());
    }
}
