package nl.klankbord.reporting.advice;

/** Where an advice stands. */
public enum AdviceState {
    /** The advisors alone know of it. */
    DRAFT,
    GIVEN,
    ADOPTED,
    PARTLY,
    REJECTED,
    /** The term for an answer is over; one is still welcome. */
    NO_RESPONSE,
    /** Somebody of the organisation does something, until a day. */
    ACTION_OPEN,
    ACTION_DONE,
    ACTION_LATE,
    CLOSED
}
