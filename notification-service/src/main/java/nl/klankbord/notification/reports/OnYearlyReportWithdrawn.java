package nl.klankbord.notification.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.YearlyReportWithdrawn;
import nl.klankbord.protocol.events.json.Topics;

/** A yearly report was taken back from whoever reads for an organisation; the message says only that something waits. */
@ApplicationScoped
class OnYearlyReportWithdrawn implements EventConsumer<YearlyReportWithdrawn> {
    private final Causes causes;

    OnYearlyReportWithdrawn(Causes causes) {
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_REPORTS;
    }

    @Override
    public Class<YearlyReportWithdrawn> type() {
        return YearlyReportWithdrawn.class;
    }

    @Override
    public Uni<Void> apply(YearlyReportWithdrawn event) {
        var year = new YearCauses(event.name());
        return causes.remember(
                event.readers(), year.owner(), year.of("withdrawn", event.version(), event.on()), Reason.WAITS);
    }
}
