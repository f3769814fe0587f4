/**
 * The protocol as a browser does it: pickup code, keys, sealing and opening.
 *
 * <p>May know: plaintext and secret keys of the party it plays. Must never be reachable from a service: only tests, the
 * demo seeder and the load client use it (KB-65), which the build checks.
 *
 * <p>Does not protect against: whoever reads the memory of the process. Java cannot wipe what it copied, so this package
 * is no place for the keys of real people.
 */
@NullMarked
package nl.klankbord.protocol.client;

import org.jspecify.annotations.NullMarked;
