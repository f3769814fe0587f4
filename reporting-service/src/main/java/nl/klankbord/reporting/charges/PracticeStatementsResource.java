package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The statements of the signed-in manager's practice. Nobody sees here which hours wait: that would tell of cases. */
@Path("/v1/practice/statements")
@RolesAllowed("practice-manager")
class PracticeStatementsResource {
    record StatementsView(@Nullable Party supplier, List<ChargedView> organisations) {}

    record ChargedView(
            OrganisationId organisation,
            @Nullable Party customer,
            List<String> periods,
            List<StatementView> statements) {}

    record CreditRequest(@NotNull Statement.CreditReason reason) {}

    private final Customers customers;
    private final Statements statements;
    private final IssueStatement issueStatement;
    private final Organisations organisations;
    private final SignedIn manager;
    private final Clock clock;

    PracticeStatementsResource(
            Customers customers,
            Statements statements,
            IssueStatement issueStatement,
            Organisations organisations,
            SignedIn manager,
            Clock clock) {
        this.customers = customers;
        this.statements = statements;
        this.issueStatement = issueStatement;
        this.organisations = organisations;
        this.manager = manager;
        this.clock = clock;
    }

    /** Who issues, and for every organisation under contract who pays, what was issued and which periods can be. */
    @GET
    @WithSession
    public Uni<StatementsView> list() {
        var practice = manager.practice();
        return customers
                .supplier(practice)
                .chain(supplier -> customers
                        .of(practice)
                        .chain(payers -> contractsOf(practice)
                                .chain(contracts -> statements
                                        .of(practice)
                                        .map(issued -> new StatementsView(
                                                supplier.orElse(null),
                                                contracts.keySet().stream()
                                                        .sorted(Comparator.comparing(OrganisationId::text))
                                                        .map(id -> charged(id, payers, contracts, issued))
                                                        .toList())))));
    }

    /** What every organisation agreed, until it leaves. */
    private Uni<Map<OrganisationId, List<AgreedTerms>>> contractsOf(PracticeId practice) {
        return customers
                .contractsOf(practice)
                .chain(agreed -> organisations.ofPractice(practice).map(served -> {
                    var ending = new HashMap<>(agreed);
                    for (var each : served) {
                        ending.computeIfPresent(
                                each.id(), (id, terms) -> IssueStatement.ending(terms, each.leavesOn()));
                    }
                    return ending;
                }));
    }

    private ChargedView charged(
            OrganisationId id,
            Map<OrganisationId, Customers.Customer> payers,
            Map<OrganisationId, List<AgreedTerms>> contracts,
            Map<OrganisationId, List<Statement>> issued) {
        var payer = payers.get(id);
        var own = issued.getOrDefault(id, List.of());
        return new ChargedView(
                id,
                payer == null ? null : payer.party(),
                duePeriods(contracts.getOrDefault(id, List.of()), own),
                own.stream().map(each -> StatementView.of(each, own)).toList());
    }

    /** Of this year and the one before. */
    private List<String> duePeriods(List<AgreedTerms> contracts, List<Statement> issued) {
        var year = LocalDate.now(clock).getYear();
        return Stream.of(year, year - 1)
                .flatMap(each -> ChargePeriod.of(each).stream())
                .filter(period -> issueStatement.isDue(period, contracts, issued))
                .map(ChargePeriod::name)
                .toList();
    }

    /** How the practice stands on its statements from now on. */
    @PUT
    @Path("/supplier")
    @WithTransaction
    public Uni<Void> supplier(@NotNull @Valid Party party) {
        requireIssuer(party);
        return customers.saveSupplier(manager.practice(), party);
    }

    /** How an organisation stands on its statements from now on. */
    @PUT
    @Path("/{organisation}/customer")
    @WithTransaction
    public Uni<Void> customer(OrganisationId organisation, @NotNull @Valid Party party) {
        var practice = manager.practice();
        return customers.contractsOf(practice, organisation).chain(() -> customers.save(practice, organisation, party));
    }

    /** Issues a statement. */
    @POST
    @Path("/{organisation}")
    public Uni<RestResponse<StatementView>> issue(
            OrganisationId organisation, @NotNull @Valid IssueStatement.Request request) {
        return issueStatement.issue(manager.practice(), organisation, request).map(PracticeStatementsResource::created);
    }

    /** Takes one back. */
    @POST
    @Path("/{organisation}/{number}/credit")
    public Uni<RestResponse<StatementView>> credit(
            OrganisationId organisation, String number, @NotNull @Valid CreditRequest request) {
        return issueStatement
                .credit(manager.practice(), organisation, number, request.reason())
                .map(PracticeStatementsResource::created);
    }

    private static RestResponse<StatementView> created(Statement statement) {
        return RestResponse.status(RestResponse.Status.CREATED, StatementView.of(statement, List.of()));
    }

    private static void requireIssuer(Party party) {
        if (party.vatNumber() == null) throw Problem.invalid("/vatNumber", "missing");
        if (party.iban() == null) throw Problem.invalid("/iban", "missing");
        if (party.paymentDays() == null) throw Problem.invalid("/paymentDays", "missing");
    }
}
