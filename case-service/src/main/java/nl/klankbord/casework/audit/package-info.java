/**
 * What staff of a practice did, as a chain of hashes that shows when somebody has changed it.
 *
 * <p>May know: who acted, which kind of act, on which day, and the HMAC of an object's id under a key that is deleted with
 * the object. Must never know: content, a reason, a moment, or anything that a reporter did. Acts on escalations stand in a chain
 * of reporting-service: in one order with acts on cases they would join the two.
 *
 * <pre>
 * audit_heads (practice_id) seq, head_hash                     where the chain of a practice ends
 * audit_lines (practice_id, seq) actor, action, day, object_mac, previous_hash, line_hash
 * audit_keys  (object_id) audit_key                            gone with the object
 * audit_breaks                                                 a view; empty as long as the log is whole
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.audit;

import org.jspecify.annotations.NullMarked;
