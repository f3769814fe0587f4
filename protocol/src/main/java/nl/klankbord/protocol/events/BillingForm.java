package nl.klankbord.protocol.events;

/** How the work for an organisation is billed, such that no invoice moves with a case unless the parties choose so. */
public enum BillingForm {
    /** A bundle of hours, renewed at the end of a period only. */
    PREPAID,
    /** One price, whatever happens. */
    FLAT,
    /** By the hour, carried forward until enough work can hide a case in it. */
    OPEN
}
