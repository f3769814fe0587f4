/**
 * Vaults of staff: what opens their cases or threads, sealed by their own browsers, and the ways to open them.
 *
 * <p>May know: owner, version, size and the methods that open a vault. Must never know: what is inside, or an older version.
 * A save counts only with the signature of the identity the vault belongs to (KB-78).
 *
 * <pre>
 * vaults (kid) person_id, version, prekey_version, sealed_vault ──&lt; vault_wraps (kid, wrap_id) method, sealed_wrap
 * </pre>
 */
@NullMarked
package nl.klankbord.staff.vaults;

import org.jspecify.annotations.NullMarked;
