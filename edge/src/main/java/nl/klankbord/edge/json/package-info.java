/**
 * How strictly the body of a request is read.
 *
 * <p>May know: JSON. Must never know: what a member means.
 */
@NullMarked
package nl.klankbord.edge.json;

import org.jspecify.annotations.NullMarked;
