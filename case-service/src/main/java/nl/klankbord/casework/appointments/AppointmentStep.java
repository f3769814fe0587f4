package nl.klankbord.casework.appointments;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can happen to an appointment. The advisor's browser reads it in the conversation, or does it. */
enum AppointmentStep {
    /** The reporter asks for a talk. */
    @JsonProperty("request")
    REQUEST,
    /** The advisor names days. */
    @JsonProperty("propose")
    PROPOSE,
    /** Both agreed on a day. */
    @JsonProperty("confirm")
    CONFIRM,
    /** Another day than the agreed one is looked for; until there is one, the agreed day stands. */
    @JsonProperty("reschedule")
    RESCHEDULE,
    /** The talk took place. */
    @JsonProperty("hold")
    HOLD,
    /** The reporter did not come. */
    @JsonProperty("miss")
    MISS,
    /** One side says no to the days of the other. */
    @JsonProperty("decline")
    DECLINE,
    /** That no, to another time than the agreed one, which stands. Nobody asks for it: it is what declining then means. */
    @JsonProperty("keep")
    KEEP,
    /** The reporter cancels in time. */
    @JsonProperty("cancel")
    CANCEL,
    /** The reporter cancels later than that. Nobody asks for it: it is what cancelling then means. */
    @JsonProperty("cancel-late")
    CANCEL_LATE,
    /** The advisor cancels. */
    @JsonProperty("withdraw")
    WITHDRAW
}
