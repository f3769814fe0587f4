/**
 * Whom the edge does not listen to: reporters with credentials, pages of other sites, bodies without an end.
 *
 * <p>May know: headers of a request. Must never know: who sent it; nothing here reads an address.
 */
@NullMarked
package nl.klankbord.edge.guards;

import org.jspecify.annotations.NullMarked;
