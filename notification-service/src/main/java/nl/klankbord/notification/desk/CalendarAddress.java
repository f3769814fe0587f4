package nl.klankbord.notification.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where calendar programs reach this service. */
@ApplicationScoped
class CalendarAddress {
    private final String origin;

    CalendarAddress(@ConfigProperty(name = "klankbord.origins.calendar") String origin) {
        this.origin = origin;
    }

    /**
     * What is shown once.
     *
     * @param url the address; whoever has it sees the days
     */
    record Shown(String url) {}

    Shown of(String audience, String secret) {
        return new Shown(origin + "/v1/" + audience + "/calendars/" + secret + ".ics");
    }
}
