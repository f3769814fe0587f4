/** What every feature of this service stands on: transactions and plain statements. Must never know a feature. */
@NullMarked
package nl.klankbord.notification.platform;

import org.jspecify.annotations.NullMarked;
