/**
 * The organisations for which practices work, as case-service tells it: how many people work there, through which channels,
 * and who answers for those.
 *
 * <p>May know: what stands in signed directories, and a head count. Must never know: a case, a reporter, how many of them.
 */
@NullMarked
package nl.klankbord.reporting.organisations;

import org.jspecify.annotations.NullMarked;
