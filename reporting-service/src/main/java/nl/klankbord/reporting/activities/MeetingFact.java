package nl.klankbord.reporting.activities;

import java.time.LocalDate;

/**
 * A presentation or evaluation meeting that was held (RPT-16).
 *
 * @param occasion why
 * @param partner with whom
 * @param heldOn the day; both sides know it
 */
public record MeetingFact(Occasion occasion, Partner partner, LocalDate heldOn) {}
