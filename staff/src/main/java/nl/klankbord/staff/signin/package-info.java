/**
 * Who is acting: what the access token says, and browser sessions whose tokens stay on the server.
 *
 * <p>May know: subjects, roles, tokens (encrypted at rest by the OIDC layer), moments of staff. Must never know: a case or a thread.
 *
 * <pre>
 * sessions (id) when it began and was last used ──&lt; session_tokens (name_hash) the hash of the cookie's value, the tokens
 * </pre>
 */
@NullMarked
package nl.klankbord.staff.signin;

import org.jspecify.annotations.NullMarked;
