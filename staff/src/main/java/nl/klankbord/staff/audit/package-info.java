/**
 * What staff did, as a chain of hashes that shows when somebody has changed it (SEC-4). Each service that uses it keeps chains
 * of its own, one for every practice, in tables of its own.
 *
 * <p>May know: who acted, which kind of act, on which day, and a code that stands for an object. Must never know: content, a
 * reason, a moment, or anything that a reporter did.
 *
 * <pre>
 * audit_heads (practice_id) seq, head_hash                     where the chain of a practice ends
 * audit_lines (practice_id, seq) actor, action, day, object_mac, previous_hash, line_hash
 * audit_breaks                                                 a view; empty as long as the log is whole
 * </pre>
 */
@NullMarked
package nl.klankbord.staff.audit;

import org.jspecify.annotations.NullMarked;
