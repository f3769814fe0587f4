/**
 * What reporting-service tells of threads: their author's open browsers are woken, by the kind of the change alone.
 *
 * <p>May know: kids of authors, while an event passes. Must never keep, log or send: a thread id, or anything that would
 * join a thread with a case (KB-67).
 */
@NullMarked
package nl.klankbord.casework.threads;

import org.jspecify.annotations.NullMarked;
