package nl.klankbord.reporting.escalations;

/** Acts on escalations that are logged. The names stand in lines that never change, so none may be renamed. */
enum ThreadAct {
    /** The officers see it from this day on; before that there is no line, because there is nothing to see (ESC-14). */
    ESCALATION_SENT,
    /** A message without a step. */
    MESSAGE_WRITTEN,
    RECEIPT_CONFIRMED,
    ASSESSMENT_BEGUN,
    INVESTIGATION_BEGUN,
    NOT_TAKEN_UP,
    QUESTION_ASKED,
    /** The answer, or that there will be none. */
    QUESTION_ANSWERED,
    FEEDBACK_GIVEN,
    TAKEN_UP_AGAIN,
    REFERRED,
    CLOSING_SAID,
    ESCALATION_HELD,
    ESCALATION_HOLD_ENDED,
    OFFICER_EXCLUDED,
    ESCALATION_HANDED_OVER,
    REGISTER_EXPORTED;

    /** What a step is called in the log. A term destroys; that is proved by month and no act of anybody. */
    static ThreadAct of(EscalationStep step) {
        return switch (step) {
            case RELEASE -> ESCALATION_SENT;
            case ACKNOWLEDGE -> RECEIPT_CONFIRMED;
            case ASSESS -> ASSESSMENT_BEGUN;
            case INVESTIGATE -> INVESTIGATION_BEGUN;
            case REFUSE -> NOT_TAKEN_UP;
            case ASK -> QUESTION_ASKED;
            case ANSWER -> QUESTION_ANSWERED;
            case GIVE_FEEDBACK -> FEEDBACK_GIVEN;
            case GO_ON -> TAKEN_UP_AGAIN;
            case REFER -> REFERRED;
            case CLOSE -> CLOSING_SAID;
            case DESTROY -> throw new IllegalArgumentException("Nobody takes the step " + step);
        };
    }
}
