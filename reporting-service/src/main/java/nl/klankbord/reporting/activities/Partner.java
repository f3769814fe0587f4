package nl.klankbord.reporting.activities;

/** With whom advisors meet. */
public enum Partner {
    BOARD,
    WORKS_COUNCIL,
    HR,
    HEALTH_SERVICE,
    PHYSICIAN,
    SOCIAL_WORK
}
