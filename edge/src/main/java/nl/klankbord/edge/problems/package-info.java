/**
 * Turns whatever goes wrong into a problem document: exceptions, refusals of the frameworks, addresses that are not there.
 *
 * <p>May know: exceptions by their class. Must never know, nor tell: their messages.
 */
@NullMarked
package nl.klankbord.edge.problems;

import org.jspecify.annotations.NullMarked;
