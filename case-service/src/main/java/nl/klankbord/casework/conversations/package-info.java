/**
 * What intake-service tells: one consumer per event, which hands the facts to cases and held keys.
 *
 * <p>May know: mailboxes, kids, numbers and days of events. Must never know: content.
 */
@NullMarked
package nl.klankbord.casework.conversations;

import org.jspecify.annotations.NullMarked;
