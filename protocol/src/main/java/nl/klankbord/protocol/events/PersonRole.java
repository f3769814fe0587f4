package nl.klankbord.protocol.events;

/** What somebody admitted by a practice does there. */
public enum PersonRole {
    /** Reads and answers reports. */
    ADVISOR,
    /** Is the contact person inside the organisation (in Dutch practice: vertrouwenscontactpersoon). */
    CONTACT_PERSON,
    /** Runs the practice and sees no case. */
    PRACTICE_MANAGER,
    /** Receives escalations for an organisation. */
    OFFICER
}
