package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.OrganisationId;

/** Advice and signals of a calendar year, for whoever may read them; inside the caller's session. No drafts. */
@ApplicationScoped
public class AdviceOfYears {
    private final Advices advices;
    private final Signals signals;

    AdviceOfYears(Advices advices, Signals signals) {
        this.advices = advices;
        this.signals = signals;
    }

    /** Of the report of the year: given in it, or later while that report was written. */
    public Uni<List<AdviceFact>> givenIn(OrganisationId organisation, int year) {
        return advices.givenTo(organisation)
                .map(found -> found.stream()
                        .filter(it -> yearOf(it).filter(given -> given == year).isPresent())
                        .map(it -> AdviceFact.of(it, year))
                        .toList());
    }

    /** Of the report of an earlier year, and not closed before this one began: carried into it. */
    public Uni<List<AdviceFact>> followedUpIn(OrganisationId organisation, int year) {
        var start = LocalDate.of(year, 1, 1);
        return advices.givenTo(organisation)
                .map(found -> found.stream()
                        .filter(it -> it.closedOn() == null || !it.closedOn().isBefore(start))
                        .flatMap(it ->
                                yearOf(it)
                                        .filter(given -> given < year)
                                        .map(given -> AdviceFact.of(it, given))
                                        .stream())
                        .toList());
    }

    /** Given in the year. */
    public Uni<List<SignalFact>> signalsOf(OrganisationId organisation, int year) {
        return signals.givenTo(organisation)
                .map(found -> found.stream()
                        .flatMap(it -> Optional.ofNullable(it.givenOn())
                                .filter(on -> on.getYear() == year)
                                .map(on -> SignalFact.of(it, on))
                                .stream())
                        .toList());
    }

    private static Optional<Integer> yearOf(Advice it) {
        return Optional.ofNullable(it.reportYear());
    }
}
