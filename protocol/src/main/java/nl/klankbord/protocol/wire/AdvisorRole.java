package nl.klankbord.protocol.wire;

/** What the people behind a channel are to the organisation, as its profile tells the reporter. */
public enum AdvisorRole {
    /** Advises in confidence and passes nothing on without consent. */
    ADVISOR_IN_CONFIDENCE,
    /** The organisation has also named them to receive reports under the Dutch whistle-blowers act. */
    DESIGNATED_RECEIVER
}
