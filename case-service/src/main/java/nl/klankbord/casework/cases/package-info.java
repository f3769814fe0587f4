/**
 * Cases: what advisors see of conversations before they open them, how far they are, and the terms that run. The whole life
 * of a case is one table, {@link nl.klankbord.casework.cases.CaseStep}.
 *
 * <p>May know: which mailbox is which case, who can open it, days and highest message numbers. Must never know: content, the
 * mode, why a case ended, how it was coded, a moment a reporter caused, a mailbox signing key. A held key is nobody's news: until it is released, the back-up sees the
 * case in no list, count, frame or mail.
 *
 * <pre>
 * cases (id) mailbox_id, channel_id, status, days, counters ──&lt; case_holders (case_id, person_id) received_on: the order of lists
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.cases;

import org.jspecify.annotations.NullMarked;
