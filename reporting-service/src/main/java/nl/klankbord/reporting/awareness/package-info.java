/**
 * The awareness kit of an organisation, for its own officers: the same link and the same sheets that its practice has.
 *
 * <p>May know: the newest signed directory of a channel, and with it the public pin. Must never know: a report, or who looks
 * at a poster. Officers only: their browsers verify the directory and compare the link with it, and other readers hold none.
 */
@NullMarked
package nl.klankbord.reporting.awareness;

import org.jspecify.annotations.NullMarked;
