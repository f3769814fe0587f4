/**
 * Escalations: sealed threads between one advisor and the officers to whom a reporter agreed, their life, their terms and what
 * the register of the law asks for.
 *
 * <p>May know: thread ids, kids of staff, days, codes, ciphertext. Must never know: a case, a mailbox, a reporter's key, or on
 * which day an advisor handed something in; and may tell nobody of what is not released.
 *
 * <pre>
 * threads (id) state, days, codes ──&lt; thread_grants (epoch, officer) ──&lt; thread_exclusions
 *                                 ──&lt; thread_messages (direction, seq)
 * thread_attachments (thread_id, attachment_id) ──&lt; thread_parts (part)
 * </pre>
 */
@NullMarked
package nl.klankbord.reporting.escalations;

import org.jspecify.annotations.NullMarked;
