/**
 * What the HTTP edge of every service keeps: how it refuses, what it answers with, whom it does not listen to.
 *
 * <p>May know: HTTP, the audience of a service, its origins. Must never know: any feature of any service, or what is
 * sealed. It reads no address, and writes no header, body or path into a log.
 */
@NullMarked
package nl.klankbord.edge;

import org.jspecify.annotations.NullMarked;
