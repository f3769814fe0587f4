package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;

/** Finds one statement for whoever may read it; for everybody else it is not there. */
@ApplicationScoped
class ReadStatement {
    private final Customers customers;
    private final Payers payers;
    private final Statements statements;

    ReadStatement(Customers customers, Payers payers, Statements statements) {
        this.customers = customers;
        this.payers = payers;
        this.statements = statements;
    }

    /** For the practice that issued it. */
    @WithSession
    Uni<Statement> issuedBy(PracticeId practice, OrganisationId organisation, String number) {
        return customers.contractsOf(practice, organisation).chain(() -> statements.get(organisation, number));
    }

    /** For the organisation that pays it. */
    @WithSession
    Uni<Statement> paidBy(KeycloakSubject subject, String number) {
        return payers.acting(subject).chain(organisation -> statements.get(organisation, number));
    }
}
