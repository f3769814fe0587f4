/**
 * The vaults of advisors: what opens their cases, sealed by their own browsers; and the vault of each practice root, apart
 * from them and opened by its own printed kit (KB-46).
 *
 * <p>May know: owner, version, size and the methods that open a vault. Must never know: what is inside, or an older version.
 * A save counts only with the signature of the identity the vault belongs to (KB-78).
 *
 * <pre>
 * vaults (kid) version, prekey_version, sealed_vault ──&lt; vault_wraps (kid, wrap_id) method, sealed_wrap
 * practice_roots (practice_id) kid, root_key, version, sealed_vault, sealed_wrap
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.vaults;

import org.jspecify.annotations.NullMarked;
