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
    OFFICER,
    /** Is on the board of an organisation: reads its final yearly reports and advice, and never an escalation. */
    BOARD,
    /** Is on the works council of an organisation: reads its final yearly reports, and never an escalation (ORG-13). */
    WORKS_COUNCIL;

    /** Whether somebody belongs to an organisation and not to the practice that admitted them. */
    public boolean isOfOrganisation() {
        return this == OFFICER || this == BOARD || this == WORKS_COUNCIL;
    }
}
