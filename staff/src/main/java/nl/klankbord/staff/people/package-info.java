/**
 * Who keeps keys in a staff service: the identity somebody signs with, and what the service must say about its people.
 *
 * <p>May know: people, public identity keys. Must never know: names, roles, cases, threads.
 */
@NullMarked
package nl.klankbord.staff.people;

import org.jspecify.annotations.NullMarked;
