package nl.klankbord.reporting.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.klankbord.disclosure.PastPublication;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.disclosure.YearTables;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;

/**
 * The figures of a year as they may be shown; inside the caller's session. Who may ask is for the caller to decide.
 *
 * <p>Does not protect against: a card that arrives after its year was first asked for. It is not counted, because a figure
 * that changes tells what changed.
 */
@ApplicationScoped
public class Figures {
    /**
     * What the ledger keeps of a year.
     *
     * @param version which version of its report
     * @param staff how many people worked there
     * @param figures what was shown
     */
    record Shown(int version, int staff, YearFigures figures) {}

    private record Past(Shown shown, String hash) {}

    private final Cards cards;
    private final FrozenRegister register;
    private final FrozenWork work;
    private final Organisations organisations;
    private final DisclosureParameters parameters;
    private final PublicationLedger ledger;
    private final SectorFigures sectors;
    private final FreezeDays freezeDays;
    private final ObjectMapper json;

    Figures(
            Cards cards,
            FrozenRegister register,
            FrozenWork work,
            Organisations organisations,
            DisclosureParameters parameters,
            PublicationLedger ledger,
            SectorFigures sectors,
            FreezeDays freezeDays,
            ObjectMapper json) {
        this.cards = cards;
        this.register = register;
        this.work = work;
        this.organisations = organisations;
        this.parameters = parameters;
        this.ledger = ledger;
        this.sectors = sectors;
        this.freezeDays = freezeDays;
        this.json = json;
    }

    /**
     * What may be shown of a year, always the same. The first to ask freezes its cards for good.
     *
     * @return empty until the last batch of cards has left
     */
    public Uni<Optional<YearFigures>> of(OrganisationId organisation, int year) {
        return freezeDays.isFrozen(year).chain(frozen -> {
            if (!frozen) return Uni.createFrom().item(Optional.empty());
            return cards.freeze(organisation, year)
                    .chain(() -> work.keep(organisation, year))
                    .chain(() -> register.keep(organisation, year))
                    .chain(() -> organisations.get(organisation))
                    .chain(found -> past(organisation).chain(past -> decide(found, year, past)))
                    .map(Optional::of);
        });
    }

    /**
     * Audits once more and writes into the ledger what is about to be shown; in the transaction that shows it. Asking again
     * for the same version gives what was written.
     *
     * @throws Problem 409 if the year is not frozen or the audit fails
     */
    public Uni<YearFigures> publish(OrganisationId organisation, int year, int version) {
        return past(organisation)
                .chain(past -> past.stream()
                        .filter(each -> each.shown().version() == version
                                && each.shown().figures().year() == year)
                        .findFirst()
                        .map(each ->
                                Uni.createFrom().item(each.shown().figures().in(each.hash())))
                        .orElseGet(() -> publishFirst(organisation, year, version)));
    }

    /** What was shown, one entry for each version, oldest first. */
    public Uni<List<YearFigures>> published(OrganisationId organisation) {
        return past(organisation)
                .map(past -> past.stream()
                        .map(each -> each.shown().figures().in(each.hash()))
                        .toList());
    }

    private Uni<YearFigures> publishFirst(OrganisationId organisation, int year, int version) {
        return of(organisation, year)
                .map(figures -> figures.filter(YearFigures::pass).orElseThrow(Problem::conflict))
                .chain(figures -> organisations
                        .get(organisation)
                        .map(found -> write(new Shown(version, found.staff(), figures)))
                        .chain(facts -> ledger.append(organisation, PublicationLedger.YEAR, facts))
                        .map(figures::in));
    }

    private Uni<YearFigures> decide(Organisation organisation, int year, List<Past> past) {
        return parameters
                .inForceOn(LocalDate.of(year, 12, 31), organisation.staff())
                .chain(rules -> count(organisation.id(), year, organisation.staff())
                        .chain(counts -> before(organisation.id(), past, List.of())
                                .map(before -> new YearTables(rules).of(counts, before)))
                        .chain(figures -> sectors.table(organisation, year, rules, figures.contacts())
                                .map(figures::and)));
    }

    private Uni<YearCounts> count(OrganisationId organisation, int year, int staff) {
        return cards.of(organisation, year)
                .chain(codes -> register.of(organisation, year, codes.size())
                        .chain(facts -> work.of(organisation, year)
                                .map(worked -> new CountYear(codes, facts, worked).of(year, staff))));
    }

    /** Publications before, each with what was true: nothing that was frozen with a year changes. */
    private Uni<List<PastPublication>> before(
            OrganisationId organisation, List<Past> past, List<PastPublication> done) {
        if (done.size() == past.size()) return Uni.createFrom().item(done);
        var next = past.get(done.size()).shown();
        return count(organisation, next.figures().year(), next.staff()).chain(counts -> {
            var more = new ArrayList<>(done);
            more.add(new PastPublication(counts, next.figures()));
            return before(organisation, past, List.copyOf(more));
        });
    }

    private Uni<List<Past>> past(OrganisationId organisation) {
        return ledger.years(organisation)
                .map(entries -> entries.stream()
                        .map(entry -> new Past(read(entry.facts()), entry.hash()))
                        .toList());
    }

    private Shown read(String facts) {
        try {
            return json.readValue(facts, Shown.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A publication cannot be read");
        }
    }

    private String write(Shown shown) {
        try {
            return json.writeValueAsString(shown);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A publication cannot be written");
        }
    }
}
