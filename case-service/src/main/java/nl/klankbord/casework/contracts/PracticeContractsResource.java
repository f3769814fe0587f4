package nl.klankbord.casework.contracts;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What the signed-in manager's practice agreed with its organisations, and the prices it offers. */
@Path("/v1/practice/contracts")
@RolesAllowed("practice-manager")
class PracticeContractsResource {
    record ContractView(
            OrganisationId organisation,
            LocalDate startsOn,
            ContractState state,
            Contract.Terms terms,
            @Nullable BudgetUse budget) {
        static ContractView of(Contract contract, ContractState state, @Nullable BudgetUse budget) {
            return new ContractView(contract.organisation(), contract.startsOn(), state, contract.terms(), budget);
        }
    }

    record ContractsView(List<ContractView> contracts, PriceList prices) {}

    private final Clients clients;
    private final Contracts contracts;
    private final AgreeContract agreeContract;
    private final WatchBudgets watchBudgets;
    private final SignedIn manager;

    PracticeContractsResource(
            Clients clients,
            Contracts contracts,
            AgreeContract agreeContract,
            WatchBudgets watchBudgets,
            SignedIn manager) {
        this.clients = clients;
        this.contracts = contracts;
        this.agreeContract = agreeContract;
        this.watchBudgets = watchBudgets;
        this.manager = manager;
    }

    /** Lists all contracts, the newest first, and the price list. */
    @GET
    @WithSession
    public Uni<ContractsView> list() {
        return clients.of(manager.practice())
                .chain(contracts::of)
                .chain(this::views)
                .chain(found -> contracts.prices().map(prices -> new ContractsView(found, prices)));
    }

    private Uni<List<ContractView>> views(List<Contract> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(contract -> watchBudgets
                        .of(contract, found)
                        .map(use -> ContractView.of(contract, watchBudgets.stateOf(contract, found), use.orElse(null))))
                .collect()
                .asList();
    }

    /** Agrees one with an organisation; the same again changes nothing. */
    @PUT
    @Path("/{organisation}")
    public Uni<Void> agree(OrganisationId organisation, @NotNull @Valid AgreeContract.Agreement agreement) {
        return agreeContract.agree(manager.practice(), organisation, agreement);
    }
}
