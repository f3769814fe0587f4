package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.YearlyReportPublished;
import nl.klankbord.protocol.events.YearlyReportReady;
import nl.klankbord.protocol.events.YearlyReportWithdrawn;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Authors;
import nl.klankbord.reporting.people.OrganisationReader;
import nl.klankbord.reporting.people.OrganisationReaders;

/** Tells the other services, in the transaction of the fact itself: that there is a report, and nothing that stands in it. */
@ApplicationScoped
class ReportNews {
    private final Authors authors;
    private final OrganisationReaders readers;
    private final Outbox outbox;

    ReportNews(Authors authors, OrganisationReaders readers, Outbox outbox) {
        this.authors = authors;
        this.readers = readers;
        this.outbox = outbox;
    }

    /** To those who may be the second reader. */
    Uni<Void> ready(Opened opened, LocalDate on) {
        var report = opened.current();
        return authors.ofPractice(opened.organisation().practice())
                .map(all -> all.stream()
                        .filter(one -> !report.eyes().isWriter(one))
                        .map(Author::id)
                        .toList())
                .chain(others -> outbox.append(
                        Topics.REPORTING_REPORTS,
                        report.organisation().text(),
                        new YearlyReportReady(report.organisation(), report.year(), report.version(), others, on),
                        false));
    }

    /** To those who read for the organisation. */
    Uni<Void> published(YearlyReport report, LocalDate on) {
        return toReaders(
                report,
                all -> new YearlyReportPublished(report.organisation(), report.year(), report.version(), all, on));
    }

    /** To the same: whoever kept it on paper is to stop using it. */
    Uni<Void> withdrawn(YearlyReport report, LocalDate on) {
        return toReaders(
                report,
                all -> new YearlyReportWithdrawn(report.organisation(), report.year(), report.version(), all, on));
    }

    private Uni<Void> toReaders(YearlyReport report, Function<List<PersonId>, Object> event) {
        return readers.of(report.organisation())
                .map(all -> all.stream().map(OrganisationReader::id).toList())
                .chain(all -> outbox.append(
                        Topics.REPORTING_REPORTS, report.organisation().text(), event.apply(all), false));
    }
}
