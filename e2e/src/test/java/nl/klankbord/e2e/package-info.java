/**
 * The stories of the people who use Klankbord, told through the real thing: browsers, HTTP, mail, on a started stack.
 *
 * <p>May know what anybody outside may know: pages, endpoints, mails, files on disk. Must never know a class of a
 * service. Navigators ({@link nl.klankbord.e2e.ReporterHands}, {@link nl.klankbord.e2e.AdvisorHands}) hold what a person
 * can do; assertions stand in the stories.
 */
@NullMarked
package nl.klankbord.e2e;

import org.jspecify.annotations.NullMarked;
