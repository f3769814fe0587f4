/**
 * The portal has one origin: calls about mails, calendar and news of the law pass through here to notification-service, which
 * decides by its own data whom they are about.
 */
@NullMarked
package nl.klankbord.reporting.forwarding;

import org.jspecify.annotations.NullMarked;
