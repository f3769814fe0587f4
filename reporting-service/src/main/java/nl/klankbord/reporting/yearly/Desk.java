package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Authors;

/**
 * The door to yearly reports for advisors; inside the caller's session. An advisor has those of the organisations they answer
 * for; a colleague of the practice has the ones that wait for a second reader, or that they read as one. Any other is not there.
 */
@ApplicationScoped
class Desk {
    private static final Set<ReportState> WITH_READERS = EnumSet.of(ReportState.SDC_CHECKED, ReportState.PEER_REVIEWED);

    /** Reports nobody began are listed for this year and the one before. */
    private static final int YEARS_LISTED = 2;

    private static final int FIRST_YEAR = 2000;

    private final Authors authors;
    private final Organisations organisations;
    private final YearlyReports reports;
    private final Clock clock;

    Desk(Authors authors, Organisations organisations, YearlyReports reports, Clock clock) {
        this.authors = authors;
        this.organisations = organisations;
        this.reports = reports;
        this.clock = clock;
    }

    /** One of them. */
    Uni<Opened> open(KeycloakSubject subject, OrganisationId organisation, int year) {
        if (year < FIRST_YEAR || year > today().getYear()) throw Problem.notFound();
        return authors.acting(subject)
                .chain(me -> organisations.ofPractice(me.practice()).chain(all -> {
                    var found = all.stream()
                            .filter(one -> one.id().equals(organisation))
                            .findFirst()
                            .orElseThrow(Problem::notFound);
                    return reports.versions(organisation, year)
                            .map(versions -> opened(me, all, found, versions, year))
                            .invoke(opened -> {
                                if (!mayOpen(opened)) throw Problem.notFound();
                            });
                }));
    }

    /** The same for a change; changes of the reports of one organisation follow each other. */
    Uni<Opened> hold(KeycloakSubject subject, OrganisationId organisation, int year) {
        return reports.inTurn(organisation).chain(() -> open(subject, organisation, year));
    }

    /** All of them, the newest year first. */
    Uni<List<Opened>> all(KeycloakSubject subject) {
        return authors.acting(subject)
                .chain(me -> organisations
                        .ofPractice(me.practice())
                        .chain(all -> reports.of(
                                        all.stream().map(Organisation::id).toList())
                                .map(found -> all.stream()
                                        .flatMap(one -> ofOne(me, all, one, found).stream())
                                        .filter(Desk::mayOpen)
                                        .sorted(Comparator.comparingInt((Opened opened) ->
                                                        opened.current().year())
                                                .reversed()
                                                .thenComparing(opened ->
                                                        opened.organisation().name()))
                                        .toList())));
    }

    private List<Opened> ofOne(Author me, List<Organisation> all, Organisation one, List<YearlyReport> found) {
        var years = new ArrayList<>(IntStream.range(0, YEARS_LISTED)
                .mapToObj(ago -> today().getYear() - ago)
                .toList());
        var own = found.stream()
                .filter(report -> report.organisation().equals(one.id()))
                .toList();
        own.stream()
                .map(YearlyReport::year)
                .filter(year -> !years.contains(year))
                .forEach(years::add);
        return years.stream()
                .distinct()
                .map(year -> opened(
                        me,
                        all,
                        one,
                        own.stream()
                                .filter(report -> report.year() == year)
                                .sorted(Comparator.comparingInt(YearlyReport::version))
                                .toList(),
                        year))
                .toList();
    }

    private static Opened opened(
            Author me, List<Organisation> all, Organisation one, List<YearlyReport> versions, int year) {
        var current = YearlyReports.current(versions).orElseGet(() -> new YearlyReport(one.id(), year));
        var name = all.stream()
                .flatMap(each -> each.advisor(me.kid()).stream())
                .map(DirectoryPerson::name)
                .findFirst()
                .orElse("");
        return new Opened(me, name, one, versions, current);
    }

    private static boolean mayOpen(Opened opened) {
        var report = opened.current();
        var me = opened.me().kid();
        return opened.organisation().advisor(me).isPresent()
                || WITH_READERS.contains(report.state())
                || report.readerKid().filter(me::equals).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
