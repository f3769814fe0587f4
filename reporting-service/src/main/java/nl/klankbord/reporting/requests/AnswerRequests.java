package nl.klankbord.reporting.requests;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Author;
import nl.klankbord.reporting.people.Authors;

/** What advisors do with requests of organisations that they serve. */
@ApplicationScoped
class AnswerRequests {
    /** A request, and who asked. */
    record Asked(AdviceRequest request, Organisation organisation) {}

    private final Authors authors;
    private final Organisations organisations;
    private final Requests requests;

    AnswerRequests(Authors authors, Organisations organisations, Requests requests) {
        this.authors = authors;
        this.organisations = organisations;
        this.requests = requests;
    }

    @WithSession
    Uni<List<Asked>> of(KeycloakSubject subject) {
        return authors.acting(subject)
                .chain(author -> served(author)
                        .chain(served -> requests.of(author.kid())
                                .map(found -> found.stream()
                                        .flatMap(request -> Optional.ofNullable(served.get(request.organisation()))
                                                .map(one -> new Asked(request, one))
                                                .stream())
                                        .toList())));
    }

    @WithTransaction
    Uni<Void> write(KeycloakSubject subject, RecordSetId set, SealedRecord record) {
        return authors.acting(subject)
                .chain(author -> requests.require(author.kid(), set)
                        .chain(organisation -> organisations.servedBy(author, organisation))
                        .invoke(() -> AskForAdvice.requireOwn(author.kid(), set, record))
                        .chain(() -> requests.keep(record)));
    }

    private Uni<Map<OrganisationId, Organisation>> served(Author author) {
        return organisations
                .servedBy(author)
                .map(found -> found.stream().collect(Collectors.toMap(Organisation::id, Function.identity())));
    }
}
