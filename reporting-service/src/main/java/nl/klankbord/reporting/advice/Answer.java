package nl.klankbord.reporting.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an organisation answered: whether it does it, why, who, and until when. Without an answer everything is null. */
@Embeddable
class Answer {
    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Response response;

    @Column(columnDefinition = "text")
    private @Nullable String reason;

    @Column(columnDefinition = "text")
    private @Nullable String owner;

    private @Nullable LocalDate actionDueOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable LocalDate doneOn;

    Answer() {}

    Answer(Said said, LocalDate on) {
        response = said.response();
        reason = said.reason();
        owner = said.owner();
        actionDueOn = said.due();
        answeredOn = on;
    }

    /** An answer as it comes; whoever does something says who and until when. */
    record Said(
            Response response,
            String reason,
            @Nullable String owner,
            @Nullable LocalDate due) {
        boolean promisesAction() {
            return response != Response.NOT;
        }
    }

    void done(LocalDate on) {
        doneOn = on;
    }

    @Nullable
    Response response() {
        return response;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String owner() {
        return owner;
    }

    @Nullable
    LocalDate actionDueOn() {
        return actionDueOn;
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }
}
