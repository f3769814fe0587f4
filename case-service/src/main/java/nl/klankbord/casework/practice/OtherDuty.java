package nl.klankbord.casework.practice;

/** What an advisor does elsewhere in the same organisation; everything but nothing conflicts with the role (ORG-3). */
enum OtherDuty {
    NONE,
    MANAGER,
    DIRECTOR,
    HUMAN_RESOURCES,
    INVESTIGATOR,
    COMPLAINTS_COMMITTEE;

    boolean conflicts() {
        return this != NONE;
    }
}
