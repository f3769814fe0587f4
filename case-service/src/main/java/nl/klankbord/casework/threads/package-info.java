/**
 * What reporting-service tells of threads: their author's open browsers are woken, by the kind of the change alone.
 *
 * <p>May know: kids of authors, and how many running threads each has, so that nobody leaves with one. Must never keep, log
 * or send: a thread id, or anything that would join a thread with a case (KB-67).
 *
 * <pre>
 * escalation_authors (kid) running
 * </pre>
 */
@NullMarked
package nl.klankbord.casework.threads;

import org.jspecify.annotations.NullMarked;
