/**
 * The terms of the law where advisors receive reports themselves (ESC-4), and who hears of them: first whoever keeps them,
 * then whoever is asked while those are away, then the managers of the practice (NOT-1).
 *
 * <p>May know: days, the people who can open the case, who stands in for whom. Must never know: the case itself (a hash stands
 * for it), the channel, the organisation, what the matter is.
 *
 * <pre>
 * legal_terms       case_hash ── due days, whether receipt is confirmed, whether the terms rest
 * legal_keepers     case_hash, person_id ── recused
 * legal_reminders   case_hash, term, remind_on ── whether a day is called to mind to the back-up too
 * absences, absence_exceptions    absence_id ── person_id, backup_id, until_on; case_hash        gone with the absence
 * </pre>
 *
 * All but the absences gone with the case.
 */
@NullMarked
package nl.klankbord.notification.legal;

import org.jspecify.annotations.NullMarked;
