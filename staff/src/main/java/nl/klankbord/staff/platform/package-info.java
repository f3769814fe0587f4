/**
 * What staff services draw.
 *
 * <p>May know: the runtime. Must never know: any feature.
 */
@NullMarked
package nl.klankbord.staff.platform;

import org.jspecify.annotations.NullMarked;
