/**
 * What the apps do, without a browser: reporters, advisors and practice managers over the public interfaces, sealing and
 * opening as they do. For the demo seeder, tests and the load client.
 *
 * <p>May know: the public interfaces and how to open what is sealed. Must never be reachable from a service.
 */
@NullMarked
package nl.klankbord.local.clients;

import org.jspecify.annotations.NullMarked;
