/**
 * What must hold before a service serves anybody.
 *
 * <p>May know: settings. Must never know: requests.
 */
@NullMarked
package nl.klankbord.edge.start;

import org.jspecify.annotations.NullMarked;
