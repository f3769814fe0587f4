/**
 * The headers of every answer, errors and files included: what a browser may do with a page of ours.
 *
 * <p>May know: the audience of the service. Must never know: anything about the request but its path and host.
 */
@NullMarked
package nl.klankbord.edge.headers;

import org.jspecify.annotations.NullMarked;
