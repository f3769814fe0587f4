/**
 * Weekly prekeys of officers, 26 weeks ahead: officers sign in seldom, and asking them to would announce a report.
 *
 * <p>May know: prekeys, days. Must never know: a seed.
 */
@NullMarked
package nl.klankbord.reporting.prekeys;

import org.jspecify.annotations.NullMarked;
