package nl.klankbord.reporting.advice;

/** How a signal reaches an organisation. */
public enum SignalForm {
    ORAL,
    WRITTEN
}
