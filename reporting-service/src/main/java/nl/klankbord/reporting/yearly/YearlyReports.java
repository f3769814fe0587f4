package nl.klankbord.reporting.yearly;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.OrganisationId;

/** Where versions lie; inside the caller's session. Who may have which is decided by {@link Desk} and {@link Reading}. */
@ApplicationScoped
class YearlyReports {
    /** All versions of one year, the oldest first. */
    Uni<List<YearlyReport>> versions(OrganisationId organisation, int year) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from YearlyReport where organisationId = ?1 and year = ?2 order by version",
                                YearlyReport.class)
                        .setParameter(1, organisation.value())
                        .setParameter(2, year)
                        .getResultList());
    }

    /** The newest that was not dropped. */
    static Optional<YearlyReport> current(List<YearlyReport> versions) {
        return versions.stream()
                .filter(version -> version.state() != ReportState.DROPPED)
                .reduce((before, after) -> after);
    }

    /** All versions of all years of these organisations. */
    Uni<List<YearlyReport>> of(Collection<OrganisationId> organisations) {
        if (organisations.isEmpty()) return Uni.createFrom().item(List.of());
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from YearlyReport where organisationId in ?1 order by year desc, version desc",
                                YearlyReport.class)
                        .setParameter(
                                1,
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .getResultList());
    }

    /**
     * Changes of the reports of an organisation follow each other, whatever their year: what becomes final is audited with
     * everything that is, and two that become so at once would not know of each other.
     */
    Uni<Void> inTurn(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                        .setParameter(1, "yearly-report " + organisation.text())
                        .getSingleResult())
                .replaceWithVoid();
    }

    Uni<Void> persist(YearlyReport report) {
        return Panache.getSession().chain(session -> session.persist(report).chain(session::flush));
    }
}
