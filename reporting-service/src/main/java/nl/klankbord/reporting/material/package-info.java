/**
 * What a yearly report needs besides figures: advice, signals, activities and meetings of a year, gathered in one place.
 *
 * <p>May know: words that were given to the organisation. Must never know: a draft, a day of a session, or a case.
 */
@NullMarked
package nl.klankbord.reporting.material;

import org.jspecify.annotations.NullMarked;
