package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What an organisation agreed and what it was charged: the same before and after any case. */
@Path("/v1/organisation/statements")
@RolesAllowed({"officer", "board"})
class OrganisationStatementsResource {
    record ChargesView(@Nullable AgreedTerms contract, List<StatementView> statements) {}

    private final Payers payers;
    private final Customers customers;
    private final Statements statements;
    private final SignedIn reader;
    private final Clock clock;

    OrganisationStatementsResource(
            Payers payers, Customers customers, Statements statements, SignedIn reader, Clock clock) {
        this.payers = payers;
        this.customers = customers;
        this.statements = statements;
        this.reader = reader;
        this.clock = clock;
    }

    /** The contract of this month, and all statements, the newest first. */
    @GET
    @WithSession
    public Uni<ChargesView> list() {
        return payers.acting(reader.subject())
                .chain(organisation -> customers
                        .contractsOf(organisation)
                        .chain(contracts -> statements
                                .of(organisation)
                                .map(issued -> new ChargesView(
                                        AgreedTerms.in(
                                                        YearMonth.now(clock),
                                                        contracts.stream()
                                                                .map(Contract::terms)
                                                                .toList())
                                                .orElse(null),
                                        issued.stream()
                                                .map(each -> StatementView.of(each, issued))
                                                .toList()))));
    }
}
