/**
 * Where advisors keep their vaults; and the vault of each practice root, apart from them and opened by its own printed kit
 * (KB-46).
 *
 * <p>May know: owner, version, size and the methods that open a vault. Must never know: what is inside, or an older version.
 * A save counts only with the signature of the identity the vault belongs to (KB-78).
 *
 * <pre>
 * practice_roots (practice_id) kid, root_key, version, sealed_vault, sealed_wrap
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.vaults;

import org.jspecify.annotations.NullMarked;
