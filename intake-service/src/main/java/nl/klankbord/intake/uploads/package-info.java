/**
 * How the parts of an attachment come from a reporter: reserved with work or with the mailbox, resumed after a lost network.
 *
 * <p>May know: the places that {@link nl.klankbord.intake.attachments} keeps. Must never know: more. Stores nothing itself.
 */
@NullMarked
package nl.klankbord.intake.uploads;

import org.jspecify.annotations.NullMarked;
