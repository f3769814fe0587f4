/**
 * News about the law: dated items, each with its source and the day on which somebody looked it up. They are data and come
 * with the service ({@code law-bulletin.json}); whoever adds one writes down where it stands and when it was read there.
 */
@NullMarked
package nl.klankbord.notification.bulletin;

import org.jspecify.annotations.NullMarked;
