/**
 * What a log may say about a failure: where it happened, never what was in it.
 *
 * <p>May know: classes and lines. Must never know: messages of errors that came from outside; they hold input.
 */
@NullMarked
package nl.klankbord.edge.logs;

import org.jspecify.annotations.NullMarked;
