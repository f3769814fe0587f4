/**
 * Reports: how a mailbox, its first message, its grants and its attachments come into being at once.
 *
 * <p>May know: what mailboxes, grants and conversations may know. Must never know: more than they. Stores nothing itself.
 */
@NullMarked
package nl.klankbord.intake.reports;

import org.jspecify.annotations.NullMarked;
