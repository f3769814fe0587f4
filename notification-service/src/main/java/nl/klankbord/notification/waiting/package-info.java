/**
 * What waits for whom, as hashes, so that each cause leads to one mail at most.
 *
 * <p>May know: that a case or a message waits for a person, and since which day. Must never know: the mailbox or the
 * channel, though the events name them.
 *
 * <pre>
 * causes   person_id, case_hash, cause_hash, known_on, told     gone with the case, or 28 days after it was told
 * </pre>
 */
@NullMarked
package nl.klankbord.notification.waiting;

import org.jspecify.annotations.NullMarked;
