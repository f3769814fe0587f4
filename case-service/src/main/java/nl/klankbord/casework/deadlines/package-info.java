/**
 * The table of terms as staff read it: every number with its day and its source.
 *
 * <p>May know: the rows of the table. Must never know: a case, a channel, a person. What a rule means for a day is counted by
 * {@code nl.klankbord.terms}, which escalations share.
 */
@NullMarked
package nl.klankbord.casework.deadlines;

import org.jspecify.annotations.NullMarked;
