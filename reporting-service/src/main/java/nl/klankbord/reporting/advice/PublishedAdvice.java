package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.OrganisationId;

/** Which advice stands in a report that readers have; inside the caller's session. */
@ApplicationScoped
class PublishedAdvice {
    private static final String IN_REPORTS = """
            select a.id from advice a where a.organisation_id = ?1 and exists (
              select from yearly_reports r where r.organisation_id = a.organisation_id
                and r.state in ('FINAL', 'PRESENTED_BOARD', 'PRESENTED_OR', 'MANAGEMENT_RESPONSE', 'ACTIONS_MONITORED',
                  'ARCHIVED')
                and position(cast(a.id as text) in r.documents) > 0)""";

    /**
     * What a works council may read: final reports, and nothing before them (ORG-13). So advice that was given to it, and what
     * a report already tells.
     */
    Uni<List<Advice>> forCouncil(OrganisationId organisation, List<Advice> given) {
        return ids(organisation)
                .map(published -> given.stream()
                        .filter(advice -> advice.words().kind().addressee() == Addressee.WORKS_COUNCIL
                                || published.contains(advice.id()))
                        .toList());
    }

    private static Uni<Set<UUID>> ids(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(IN_REPORTS, UUID.class)
                        .setParameter(1, organisation.value())
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toSet()));
    }
}
