package nl.klankbord.casework.contracts;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.contracts.ContractState.Step;
import nl.klankbord.casework.practice.Clients;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Agrees a contract: at the price of the list for the size of the organisation, or at another one. */
@ApplicationScoped
class AgreeContract {
    /**
     * What a manager enters.
     *
     * @param startsOn from which day it holds
     * @param billingForm how work is billed
     * @param yearlyCents a price other than the list's, or null for the list's
     * @param hourlyCents a rate other than the list's, or null for the list's
     * @param hourBudget hours a year that need no asking, or null
     * @param vatIncluded whether these amounts hold the tax, or null for what the list says
     */
    record Agreement(
            @NotNull LocalDate startsOn,
            @NotNull BillingForm billingForm,
            @Min(0) @Max(100_000_000) @Nullable Integer yearlyCents,
            @Min(0) @Max(1_000_000) @Nullable Integer hourlyCents,
            @Min(0) @Max(10_000) @Nullable Integer hourBudget,
            @Nullable Boolean vatIncluded) {}

    private final Clients clients;
    private final Contracts contracts;
    private final Outbox outbox;
    private final Clock clock;

    AgreeContract(Clients clients, Contracts contracts, Outbox outbox, Clock clock) {
        this.clients = clients;
        this.contracts = contracts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A contract that starts on the same day replaces it. */
    @WithTransaction
    Uni<Void> agree(PracticeId practice, OrganisationId organisation, Agreement agreement) {
        return clients.staffAt(practice, organisation)
                .call(() -> requireChangeable(organisation, agreement.startsOn()))
                .chain(staff -> contracts.prices().map(prices -> termsOf(agreement, staff, prices)))
                .chain(terms -> contracts.startingOn(organisation, agreement.startsOn(), terms))
                .call(contracts::persist)
                .chain(contract -> outbox.append(
                        Topics.PRACTICE_CONTRACTS, organisation.text(), contract.announcement(practice), false));
    }

    /** A contract that is new may start on any day; one that was replaced stays as it was. */
    private Uni<Void> requireChangeable(OrganisationId organisation, LocalDate startsOn) {
        return contracts
                .of(List.of(organisation))
                .invoke(known -> {
                    var starts = known.stream().map(Contract::startsOn).toList();
                    var state = ContractState.on(LocalDate.now(clock), startsOn, starts);
                    if (starts.contains(startsOn) && state.after(Step.CHANGE).isEmpty()) {
                        throw Problem.conflict().with("/startsOn", "replaced");
                    }
                })
                .replaceWithVoid();
    }

    private static Contract.Terms termsOf(Agreement agreement, int staff, PriceList prices) {
        var start = agreement.startsOn();
        var listed = prices.yearlyCents(staff, start);
        var agreed = agreement.yearlyCents();
        if (agreed == null && listed.isEmpty()) throw Problem.invalid("/yearlyCents", "quote");
        var rate = prices.rate(start).orElseThrow(() -> Problem.invalid("/startsOn", "price"));
        var hourly = agreement.hourlyCents();
        var verified = agreement.vatIncluded();
        return new Contract.Terms(
                agreement.billingForm(),
                agreed == null ? listed.orElseThrow() : agreed,
                agreed != null && !listed.filter(agreed::equals).isPresent(),
                hourly == null ? rate.hourlyCents() : hourly,
                verified == null ? rate.vatIncluded() : verified,
                agreement.hourBudget());
    }
}
