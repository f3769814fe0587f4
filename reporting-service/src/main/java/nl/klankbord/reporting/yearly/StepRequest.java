package nl.klankbord.reporting.yearly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.reporting.yearly.TenAnswers.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A step somebody wants to take.
 *
 * @param step which one
 * @param from the state they saw
 * @param answers of a review; with a return, what the second reader found
 * @param heldOn of a meeting
 * @param attendees of a meeting: functions, no names needed
 * @param reason of a correction: the first words of the new version, which are read like all others
 * @param withdrawal why readers are to have it no longer
 */
record StepRequest(
        @NotNull ReportStep step,
        @NotNull ReportState from,
        @Valid @Nullable @Size(max = TenAnswers.QUESTIONS) List<@NotNull @Valid Answered> answers,
        @Nullable LocalDate heldOn,
        @Nullable @Size(max = 500) String attendees,
        @Nullable @Size(max = 2000) String reason,
        @Nullable WithdrawalReason withdrawal) {
    /** An answer of a second reader. */
    record Answered(
            @Min(1) @Max(TenAnswers.QUESTIONS) int question,
            boolean found,
            @NotNull @Size(max = 2000) String remark) {
        Answer kept() {
            return new Answer(question, found, remark);
        }
    }

    TenAnswers tenAnswers() {
        if (answers == null) throw Problem.invalid("/answers", "missing");
        return TenAnswers.of(answers.stream().map(Answered::kept).toList());
    }

    /** What a second reader found; the author's own return says nothing. */
    Optional<TenAnswers> found() {
        if (answers == null) return Optional.empty();
        var found = TenAnswers.found(answers.stream().map(Answered::kept).toList());
        return found.answers().isEmpty() ? Optional.empty() : Optional.of(found);
    }

    /** A meeting has been held, and after the report was final. */
    LocalDate meetingSince(@Nullable LocalDate first, LocalDate today) {
        if (heldOn == null) throw Problem.invalid("/heldOn", "missing");
        if (heldOn.isAfter(today) || (first != null && heldOn.isBefore(first))) {
            throw Problem.invalid("/heldOn", "range");
        }
        return heldOn;
    }

    String named() {
        return attendees == null ? "" : attendees.strip();
    }

    String givenReason() {
        if (reason == null || reason.isBlank()) throw Problem.invalid("/reason", "missing");
        return reason.strip();
    }

    WithdrawalReason givenWithdrawal() {
        if (withdrawal == null) throw Problem.invalid("/withdrawal", "missing");
        return withdrawal;
    }
}
