package nl.klankbord.reporting.charges;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.disclosure.Parameters;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.charges.Customers.Customer;
import nl.klankbord.reporting.charges.HoursDecision.Facts;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.statistics.DisclosureParameters;
import nl.klankbord.reporting.statistics.PublicationLedger;
import org.jspecify.annotations.Nullable;

/** Issues a statement of a period that is over, or takes one back. Which hours a period shows is decided once. */
@ApplicationScoped
class IssueStatement {
    /** Sums of a month leave case-service once it has been over for a day; a period waits until they have arrived. */
    private static final int DAYS_TO_ARRIVE = 3;

    private static final String LEDGER_KIND = "STATEMENT";
    private static final String SUPPLIER_MISSING = "supplier";
    private static final String CUSTOMER_MISSING = "customer";

    /**
     * What a manager asks for.
     *
     * @param period its name, such as {@code 2026-Q3}
     * @param closing whether it is the last one of an organisation that leaves, so that what was carried is settled; null is
     *     no. A contract of another form that follows settles it anyway.
     */
    record Request(
            @NotNull @Pattern(regexp = ChargePeriod.FORM) String period,
            @Nullable Boolean closing) {}

    private record Parties(Party supplier, Customer customer) {}

    private final Customers customers;
    private final Statements statements;
    private final WorkedTime workedTime;
    private final Organisations organisations;
    private final DisclosureParameters parameters;
    private final PublicationLedger ledger;
    private final Clock clock;

    IssueStatement(
            Customers customers,
            Statements statements,
            WorkedTime workedTime,
            Organisations organisations,
            DisclosureParameters parameters,
            PublicationLedger ledger,
            Clock clock) {
        this.customers = customers;
        this.statements = statements;
        this.workedTime = workedTime;
        this.organisations = organisations;
        this.parameters = parameters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether a period can have a statement: over, under contract, and of no other statement. */
    boolean isDue(ChargePeriod period, List<AgreedTerms> contracts, List<Statement> issued) {
        return refusal(period, contracts, issued).isEmpty();
    }

    /**
     * Issues one.
     *
     * @throws Problem 404 for an organisation of another practice; 409 with a code at {@code /period}, {@code /parties} or
     *     {@code /closing}
     */
    @WithTransaction
    Uni<Statement> issue(PracticeId practice, OrganisationId organisation, Request request) {
        var period = ChargePeriod.named(request.period()).orElseThrow(() -> Problem.invalid("/period", "format"));
        return contracts(practice, organisation)
                .invoke(contracts -> requireEnd(period, contracts, closing(request)))
                .chain(contracts -> parties(practice, organisation)
                        .chain(parties -> statements
                                .of(organisation)
                                .chain(issued -> hours(organisation, period, contracts, issued, closing(request))
                                        .chain(hours -> compose(parties, period, contracts, hours, issued)))
                                .chain(statement -> publish(practice, organisation, statement))));
    }

    /** Takes a whole statement back; the period can then be charged again, with the same hours. */
    @WithTransaction
    Uni<Statement> credit(
            PracticeId practice, OrganisationId organisation, String number, Statement.CreditReason reason) {
        return customers
                .contractsOf(practice, organisation)
                .chain(() -> parties(practice, organisation))
                .chain(parties -> statements.of(organisation).chain(issued -> {
                    var former = issued.stream()
                            .filter(each -> each.number().equals(number) && !each.isCredit())
                            .findFirst()
                            .orElseThrow(Problem::notFound);
                    if (isCredited(former, issued)) throw Problem.conflict().with("/number", "credited");
                    var today = LocalDate.now(clock);
                    return publish(
                            practice,
                            organisation,
                            former.credit(nextNumber(parties.customer(), issued, today), today, reason));
                }));
    }

    private static boolean closing(Request request) {
        return Boolean.TRUE.equals(request.closing());
    }

    /** What was agreed, until the organisation leaves. */
    private Uni<List<AgreedTerms>> contracts(PracticeId practice, OrganisationId organisation) {
        return customers
                .contractsOf(practice, organisation)
                .chain(agreed -> organisations.leavesOn(organisation).map(day -> ending(agreed, day)));
    }

    /** The same contracts, ended by the day on which an organisation leaves. */
    static List<AgreedTerms> ending(List<AgreedTerms> agreed, Optional<LocalDate> leavesOn) {
        return leavesOn.map(
                        day -> agreed.stream().map(terms -> terms.until(day)).toList())
                .orElse(agreed);
    }

    /** Settled hours may be those of one case, so nobody settles while the contract goes on. */
    private static void requireEnd(ChargePeriod period, List<AgreedTerms> contracts, boolean closing) {
        if (closing && HoursDecision.isOpen(period.last().plusMonths(1), contracts)) {
            throw Problem.conflict().with("/closing", "runs");
        }
    }

    private Uni<Parties> parties(PracticeId practice, OrganisationId organisation) {
        return customers
                .hold(practice, organisation)
                .chain(customer -> customers
                        .supplier(practice)
                        .map(supplier -> new Parties(
                                supplier.orElseThrow(() -> Problem.conflict().with("/parties", SUPPLIER_MISSING)),
                                customer.orElseThrow(() -> Problem.conflict().with("/parties", CUSTOMER_MISSING)))));
    }

    private Optional<String> refusal(ChargePeriod period, List<AgreedTerms> contracts, List<Statement> issued) {
        if (LocalDate.now(clock).isBefore(period.until().plusDays(DAYS_TO_ARRIVE))) return Optional.of("running");
        if (period.all().noneMatch(month -> AgreedTerms.in(month, contracts).isPresent()))
            return Optional.of("contract");
        var former = issued.stream().filter(each -> !each.isCredit()).toList();
        if (former.stream().anyMatch(each -> !isCredited(each, issued) && overlaps(each, period))) {
            return Optional.of("charged");
        }
        // What a period shows was decided when it was first charged, so periods follow each other.
        var again = former.stream().anyMatch(each -> each.period().equals(period.name()));
        var passed = former.stream().anyMatch(each -> !each.until().isBefore(period.from()));
        if (passed && !again) return Optional.of("order");
        return Optional.empty();
    }

    private Uni<HoursDecision> hours(
            OrganisationId organisation,
            ChargePeriod period,
            List<AgreedTerms> contracts,
            List<Statement> issued,
            boolean closing) {
        refusal(period, contracts, issued).ifPresent(code -> {
            throw Problem.conflict().with("/period", code);
        });
        return statements.decisions(organisation).chain(decided -> {
            var known = decided.stream().filter(each -> isOf(each, period)).findFirst();
            if (known.isPresent()) return Uni.createFrom().item(known.get());
            return decide(organisation, period, contracts, decided, closing);
        });
    }

    private Uni<HoursDecision> decide(
            OrganisationId organisation,
            ChargePeriod period,
            List<AgreedTerms> contracts,
            List<HoursDecision> former,
            boolean closing) {
        return workedTime
                .waiting(organisation, period.last())
                .chain(waiting -> workedTime
                        .counts(organisation)
                        .chain(counts -> k().map(k ->
                                HoursDecision.of(new Facts(period, contracts, waiting, counts, former, closing, k)))))
                .call(taken -> statements.decide(organisation, taken.decision()))
                .call(taken -> Multi.createFrom()
                        .iterable(taken.sums())
                        .onItem()
                        .transformToUniAndConcatenate(sum -> workedTime.take(organisation, sum, period.from()))
                        .collect()
                        .asList())
                .map(HoursDecision.Taken::decision);
    }

    /** The same for organisations of every size. */
    private Uni<Integer> k() {
        return parameters.inForceOn(LocalDate.now(clock), 0).map(Parameters::k);
    }

    private Uni<Statement> compose(
            Parties parties,
            ChargePeriod period,
            List<AgreedTerms> contracts,
            HoursDecision hours,
            List<Statement> issued) {
        var today = LocalDate.now(clock);
        var days = Optional.ofNullable(parties.supplier().paymentDays()).orElse(0);
        var open = period.all()
                .flatMap(month -> AgreedTerms.in(month, contracts).stream())
                .anyMatch(terms -> terms.billingForm() == BillingForm.OPEN);
        return statements
                .vatPercent(period.until())
                .map(percent -> new Statement(
                        nextNumber(parties.customer(), issued, today),
                        period.name(),
                        period.from(),
                        period.until(),
                        today,
                        today.plusDays(days),
                        null,
                        null,
                        open,
                        open && hours.last(),
                        parties.supplier(),
                        parties.customer().party(),
                        Charges.of(period, contracts, hours.shownQuarters(), percent)));
    }

    private Uni<Statement> publish(PracticeId practice, OrganisationId organisation, Statement statement) {
        return statements
                .add(practice, organisation, statement)
                .call(() -> ledger.append(organisation, LEDGER_KIND, facts(statement)));
    }

    /** What a reader of the statement learns, in codes. */
    private static String facts(Statement statement) {
        var quarters = statement.charges().lines().stream()
                .filter(line -> line.kind() == ChargeLine.Kind.HOURS)
                .map(ChargeLine::quarters)
                .findFirst();
        return "number=%s period=%s credits=%s quarters=%s last=%s"
                .formatted(
                        statement.number(),
                        statement.period(),
                        Optional.ofNullable(statement.credits()).orElse("-"),
                        quarters.map(String::valueOf).orElse("-"),
                        statement.last());
    }

    private static String nextNumber(Customer customer, List<Statement> issued, LocalDate today) {
        var start = "%d-%s-".formatted(today.getYear(), customer.series());
        var count =
                issued.stream().filter(each -> each.number().startsWith(start)).count();
        return "%s%02d".formatted(start, count + 1);
    }

    private static boolean isCredited(Statement statement, List<Statement> issued) {
        return issued.stream().anyMatch(each -> statement.number().equals(each.credits()));
    }

    private static boolean overlaps(Statement statement, ChargePeriod period) {
        return !statement.from().isAfter(period.until()) && !period.from().isAfter(statement.until());
    }

    private static boolean isOf(HoursDecision decision, ChargePeriod period) {
        return decision.from().equals(period.from()) && decision.until().equals(period.until());
    }
}
