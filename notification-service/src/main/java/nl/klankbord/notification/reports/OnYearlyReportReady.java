package nl.klankbord.notification.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.YearlyReportReady;
import nl.klankbord.protocol.events.json.Topics;

/** A yearly report waits for whoever can be its second reader. */
@ApplicationScoped
class OnYearlyReportReady implements EventConsumer<YearlyReportReady> {
    private final Causes causes;

    OnYearlyReportReady(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_REPORTS;
    }

    @Override
    public Class<YearlyReportReady> type() {
        return YearlyReportReady.class;
    }

    @Override
    public Uni<Void> apply(YearlyReportReady event) {
        var year = new YearCauses(event.name());
        return causes.remember(
                event.advisors(), year.owner(), year.of("ready", event.version(), event.on()), Reason.WAITS);
    }
}
