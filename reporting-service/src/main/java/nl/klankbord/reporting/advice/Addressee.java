package nl.klankbord.reporting.advice;

/** To whom an advice is given. */
public enum Addressee {
    BOARD,
    MANAGEMENT,
    HR,
    WORKS_COUNCIL
}
