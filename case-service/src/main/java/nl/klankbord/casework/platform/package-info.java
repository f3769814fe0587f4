/**
 * What this service sets for itself: the pages of the advisor app, its configuration.
 *
 * <p>May know: the runtime. Must never know: any feature.
 */
@NullMarked
package nl.klankbord.casework.platform;

import org.jspecify.annotations.NullMarked;
