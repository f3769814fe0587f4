/**
 * What advisors do for an organisation besides cases: sessions, material, cooperation and evaluation meetings (ORG-5, RPT-16).
 *
 * <p>May know: days of sessions and how large they were, roughly. Must never know: who attended, or a case.
 *
 * <pre>
 * activities (id) organisation, kind, state, day, size band
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.activities;

import org.jspecify.annotations.NullMarked;
