package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.disclosure.Parameters;
import nl.klankbord.disclosure.PublishedTable;
import nl.klankbord.disclosure.PublishedTotal;
import nl.klankbord.disclosure.SectorPool;
import nl.klankbord.disclosure.SectorPool.Member;
import nl.klankbord.disclosure.SectorPool.Rate;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.organisations.Organisation;

/**
 * The figure of a sector in a year (RPT-17): one for all organisations of a practice in it, and once it was shown to anybody
 * it stays. Two figures over different organisations could be subtracted. Inside the caller's session.
 */
@ApplicationScoped
class SectorFigures {
    private static final String SECTOR =
            "select profile->>'sector' from organisation_profiles where organisation_id = ?1 and profile->>'sector' is not null";

    private static final String KEPT = """
            select organisations, tenths from sector_figures
            where practice_id = ?1 and sector = ?2 and figure_year = ?3""";

    private static final String KEEP = """
            insert into sector_figures (practice_id, sector, figure_year, organisations, tenths) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing returning tenths""";

    /** Under contract the whole year: everybody knows of one that came later that it had no cases before. */
    private static final String MEMBERS = """
            select o.organisation_id, o.staff,
              (select count(*) from statistics_cards c where c.organisation_id = o.organisation_id and c.card_year = ?3) as cards
            from organisations o join organisation_profiles p on p.organisation_id = o.organisation_id
            where o.practice_id = ?1 and p.profile->>'sector' = ?2
              and exists (select 1 from contracts a where a.organisation_id = o.organisation_id and a.practice_id = ?1
                and a.starts_on <= ?4)
            order by o.organisation_id""";

    private record Place(PracticeId practice, String sector, int year) {}

    private final Cards cards;

    SectorFigures(Cards cards) {
        this.cards = cards;
    }

    /**
     * The table of the sector in the report of one organisation.
     *
     * @param rules the rules of the year
     * @param own the total of the organisation as it is published
     */
    Uni<PublishedTable> table(Organisation organisation, int year, Parameters rules, PublishedTotal own) {
        var pool = new SectorPool(rules);
        return Sql.rows(SECTOR, organisation.id().value()).chain(found -> {
            if (found.isEmpty()) return Uni.createFrom().item(pool.withoutSector(year));
            var place = new Place(organisation.practice(), found.get(0).get(0, String.class), year);
            return rate(place, rules, pool).map(rate -> pool.table(year, rate, own, organisation.staff()));
        });
    }

    private Uni<Optional<Rate>> rate(Place place, Parameters rules, SectorPool pool) {
        return kept(place)
                .chain(kept -> kept.isPresent()
                        ? Uni.createFrom().item(kept)
                        : members(place)
                                .chain(found -> found.size() < rules.sectorOrganisations()
                                        ? Uni.createFrom().item(Optional.<Rate>empty())
                                        : decide(place, found, pool)));
    }

    /** What is shown stays, so nobody's cards may change after they were counted in it. */
    private Uni<Optional<Rate>> decide(Place place, List<Tuple> found, SectorPool pool) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        row -> cards.freeze(new OrganisationId(row.get(0, UUID.class)), place.year()))
                .collect()
                .asList()
                .chain(() -> members(place))
                .map(rows -> pool.rate(rows.stream().map(SectorFigures::member).toList()))
                .chain(rate -> rate.isEmpty() ? Uni.createFrom().item(rate) : keep(place, rate.get()));
    }

    private static Uni<Optional<Rate>> keep(Place place, Rate rate) {
        return Sql.rows(
                        KEEP,
                        place.practice().value(),
                        place.sector(),
                        place.year(),
                        rate.organisations(),
                        rate.tenths())
                .chain(() -> kept(place));
    }

    private static Uni<Optional<Rate>> kept(Place place) {
        return Sql.rows(KEPT, place.practice().value(), place.sector(), place.year())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Rate(row.get(0, Integer.class), row.get(1, Integer.class))));
    }

    private static Uni<List<Tuple>> members(Place place) {
        return Sql.rows(
                MEMBERS, place.practice().value(), place.sector(), place.year(), LocalDate.of(place.year(), 1, 1));
    }

    private static Member member(Tuple row) {
        return new Member(
                row.get("staff", Integer.class), row.get("cards", Long.class).intValue());
    }
}
