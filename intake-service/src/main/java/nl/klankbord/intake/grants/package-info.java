/**
 * Grants: sealed case keys for the advisors a reporter chose, delivered or held.
 *
 * <p>May know: to whom a grant is addressed, its epoch, whether it waits. Must never know: the key inside.
 *
 * <pre>
 * grants   mailbox_id, epoch, owner_kid │ prekey_hash │ held │ granted_on, released_on │ sealed_grant
 * </pre>
 */
@NullMarked
package nl.klankbord.intake.grants;

import org.jspecify.annotations.NullMarked;
