package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.reporting.people.OrganisationReaders;
import nl.klankbord.reporting.yearly.ReadDesk.Written;
import nl.klankbord.reporting.yearly.YearlyReport.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The door to yearly reports for those who read for an organisation: officers, its board and its works council get the same
 * ones. What is not published is not there; whether there are cases, cards or drafts changes no answer.
 */
@ApplicationScoped
class Reading {
    private final OrganisationReaders readers;
    private final YearlyReports reports;
    private final GatherSources gather;

    Reading(OrganisationReaders readers, YearlyReports reports, GatherSources gather) {
        this.readers = readers;
        this.reports = reports;
        this.gather = gather;
    }

    /** How a year stands for readers. */
    enum Standing {
        PUBLISHED,
        WITHDRAWN
    }

    /** A line of the list. */
    record Entry(
            int year,
            int version,
            Standing state,
            @Nullable LocalDate finalOn,
            @Nullable String hash,
            @Nullable String author,
            @Nullable WithdrawalReason withdrawal) {}

    @WithSession
    Uni<List<Entry>> all(KeycloakSubject subject) {
        return readers.acting(subject)
                .chain(reader -> reports.of(List.of(reader.organisation())))
                .map(Reading::entries);
    }

    @WithSession
    Uni<Written> one(KeycloakSubject subject, int year, Language language) {
        return readers.acting(subject)
                .chain(reader -> reports.versions(reader.organisation(), year))
                .map(versions -> versions.stream()
                        .filter(version -> version.state().isReadable())
                        .findFirst()
                        .orElseThrow(Problem::notFound))
                .chain(report -> gather.read(report, language)
                        .map(document -> new Written(
                                document, report.documents().orElseThrow().figures())));
    }

    /** Of each year the version that can be read, or else the newest that was withdrawn. */
    private static List<Entry> entries(List<YearlyReport> all) {
        var years = new LinkedHashMap<Integer, YearlyReport>();
        all.stream()
                .filter(report -> report.state().isReadable() || report.state() == ReportState.WITHDRAWN)
                .sorted(Comparator.comparing(
                                (YearlyReport report) -> report.state().isReadable())
                        .thenComparingInt(YearlyReport::version))
                .forEach(report -> years.put(report.year(), report));
        return years.values().stream()
                .sorted(Comparator.comparingInt(YearlyReport::year).reversed())
                .map(Reading::entry)
                .toList();
    }

    private static Entry entry(YearlyReport report) {
        var withdrawn = report.state() == ReportState.WITHDRAWN;
        return new Entry(
                report.year(),
                report.version(),
                withdrawn ? Standing.WITHDRAWN : Standing.PUBLISHED,
                report.finalOn(),
                report.documentHash(),
                report.author().map(Signature::name).orElse(null),
                report.withdrawalReason());
    }
}
