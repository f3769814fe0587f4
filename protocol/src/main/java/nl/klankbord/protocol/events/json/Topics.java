package nl.klankbord.protocol.events.json;

import java.util.List;

/** The topics, each owned by the service that writes it. Keys, order and readers stand in {@code EVENTS.md}. */
public final class Topics {
    /** Channels and their directories, compacted; key {@code <channel>:<seq>}, {@code <channel>} or {@code <channel>:opened}. */
    public static final String PRACTICE_CHANNELS = "practice.channels.v1";

    /** Weekly prekeys, compacted; key {@code <kid>:<first day>}. */
    public static final String PRACTICE_PREKEYS = "practice.prekeys.v1";

    /** Admitted people, compacted; key is the person, {@code <person>:officer} for an appointment. */
    public static final String PRACTICE_PEOPLE = "practice.people.v1";

    /** Absences of advisors; key is the person. */
    public static final String PRACTICE_ABSENCES = "practice.absences.v1";

    /** Organisations and contracts, compacted; key {@code <organisation>} or {@code <organisation>:described}. */
    public static final String PRACTICE_CONTRACTS = "practice.contracts.v1";

    /** What practices put into their libraries, compacted; key {@code <practice>:<item>}. */
    public static final String PRACTICE_LIBRARY = "practice.library.v1";

    /** Facts about conversations; key is the mailbox. */
    public static final String INTAKE_CONVERSATIONS = "intake.conversations.v1";

    /** Facts about cases; key is the case. */
    public static final String CASE_CASES = "case.cases.v1";

    /** Codes of closed cases for the figures of a year, in shuffled monthly batches; key is the card. */
    public static final String CASE_STATISTICS = "case.statistics.v1";

    /** Facts about appointments; key is the appointment. */
    public static final String CASE_APPOINTMENTS = "case.appointments.v1";

    /** Summed time of a month; key is the organisation. */
    public static final String PRACTICE_TIME = "practice.time.v1";

    /** Keys and weekly prekeys of officers, compacted; key {@code <kid>} or {@code <kid>:<first day>}. */
    public static final String ORGANISATION_PREKEYS = "organisation.prekeys.v1";

    /** Facts about escalations, told at their release and not before; key is the thread. */
    public static final String REPORTING_ESCALATIONS = "reporting.escalations.v1";

    /** Yearly reports and advice between an advisor and an organisation; key is the organisation. */
    public static final String REPORTING_REPORTS = "reporting.reports.v1";

    private static final List<String> COMPACTED = List.of(
            PRACTICE_CHANNELS,
            PRACTICE_PREKEYS,
            PRACTICE_PEOPLE,
            PRACTICE_CONTRACTS,
            PRACTICE_LIBRARY,
            ORGANISATION_PREKEYS);

    private Topics() {}

    /**
     * All topics.
     *
     * @return their names
     */
    public static List<String> all() {
        return List.of(
                PRACTICE_CHANNELS,
                PRACTICE_PREKEYS,
                PRACTICE_PEOPLE,
                PRACTICE_ABSENCES,
                PRACTICE_CONTRACTS,
                PRACTICE_LIBRARY,
                INTAKE_CONVERSATIONS,
                CASE_CASES,
                CASE_STATISTICS,
                CASE_APPOINTMENTS,
                PRACTICE_TIME,
                ORGANISATION_PREKEYS,
                REPORTING_ESCALATIONS,
                REPORTING_REPORTS);
    }

    /**
     * Whether a topic keeps the newest event of every key instead of the events of some days.
     *
     * @param topic a name
     * @return true for the topics that describe what is, false for those that tell what happened
     */
    public static boolean isCompacted(String topic) {
        return COMPACTED.contains(topic);
    }
}
