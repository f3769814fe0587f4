package nl.klankbord.notification.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.json.Topics;

/** A yearly report can be read by whoever reads for an organisation. */
@ApplicationScoped
class OnYearlyReportPublished implements EventConsumer<YearlyReportPublished> {
    private final Causes causes;

    OnYearlyReportPublished(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_REPORTS;
    }

    @Override
    public Class<YearlyReportPublished> type() {
        return YearlyReportPublished.class;
    }

    @Override
    public Uni<Void> apply(YearlyReportPublished event) {
        var year = new YearCauses(event.name());
        return causes.remember(
                event.readers(), year.owner(), year.of("published", event.version(), event.on()), Reason.WAITS);
    }
}
