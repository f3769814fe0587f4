package nl.klankbord.reporting.advice;

/** What an organisation answers. */
public enum Response {
    ADOPT,
    PARTLY,
    NOT
}
