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
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.statistics.PracticeBenchmarkResource.FigureView;
import nl.klankbord.reporting.statistics.PracticeBenchmarkResource.SectorView;

/**
 * The figure of a sector in a year (RPT-17): one for all organisations of a practice in it, and once it was shown to anybody
 * it stays. Two figures over different organisations could be subtracted. Inside the caller's session.
 */
@ApplicationScoped
class SectorFigures {
    private static final String KEPT = """
            select organisations, tenths from sector_figures
            where practice_id = ?1 and sector = ?2 and figure_year = ?3""";

    private static final String KEEP = """
            insert into sector_figures (practice_id, sector, figure_year, organisations, tenths) values (?1, ?2, ?3, ?4, ?5)
            on conflict do nothing returning tenths""";

    private static final String SHOWN = """
            select figure_year, organisations, tenths from sector_figures
            where practice_id = ?1 and sector = ?2 order by figure_year desc""";

    private static final String SECTORS = """
            select s.sector, (select count(*) from organisations o where o.practice_id = ?1 and o.sector = s.sector)
            from (select sector from organisations where practice_id = ?1 and sector is not null
              union select sector from sector_figures where practice_id = ?1) s order by s.sector""";

    /**
     * Under contract the whole year and reachable to its last day: everybody knows of one that came later that it had no cases
     * before, and of one that left that it had none after.
     */
    private static final String MEMBERS = """
            select o.organisation_id, o.staff,
              (select count(*) from statistics_cards c where c.organisation_id = o.organisation_id and c.card_year = ?3) as cards
            from organisations o
            where o.practice_id = ?1 and o.sector = ?2
              and exists (select 1 from contracts a where a.organisation_id = o.organisation_id and a.practice_id = ?1
                and a.starts_on <= ?4)
              and exists (select 1 from organisation_channels c join channels k on k.channel_id = c.channel_id
                where c.organisation_id = o.organisation_id and k.profile is not null
                  and coalesce(cast(cast(k.profile as jsonb)->'leaving'->>'on' as date) >= ?5, true))
            order by o.organisation_id""";

    private record Place(PracticeId practice, Sector sector, int year) {}

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
        var sector = organisation.sector();
        if (sector == null) return Uni.createFrom().item(pool.withoutSector(year));
        return rate(new Place(organisation.practice(), sector, year), rules, pool)
                .map(rate -> pool.table(year, rate, own, organisation.staff()));
    }

    /** Every sector of a practice with the figures that were shown of it; none is made for this. */
    Uni<List<SectorView>> of(PracticeId practice) {
        return Sql.rows(SECTORS, practice.value())
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(row -> shown(practice, row))
                        .collect()
                        .asList());
    }

    private static Uni<SectorView> shown(PracticeId practice, Tuple row) {
        var sector = row.get(0, String.class);
        return Sql.rows(SHOWN, practice.value(), sector)
                .map(years -> new SectorView(
                        Sector.valueOf(sector),
                        row.get(1, Long.class).intValue(),
                        years.stream()
                                .map(year -> new FigureView(
                                        year.get(0, Integer.class),
                                        year.get(1, Integer.class),
                                        year.get(2, Integer.class)))
                                .toList()));
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
                        place.sector().name(),
                        place.year(),
                        rate.organisations(),
                        rate.tenths())
                .chain(() -> kept(place));
    }

    private static Uni<Optional<Rate>> kept(Place place) {
        return Sql.rows(KEPT, place.practice().value(), place.sector().name(), place.year())
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Rate(row.get(0, Integer.class), row.get(1, Integer.class))));
    }

    private static Uni<List<Tuple>> members(Place place) {
        return Sql.rows(
                MEMBERS,
                place.practice().value(),
                place.sector().name(),
                place.year(),
                LocalDate.of(place.year(), 1, 1),
                LocalDate.of(place.year(), 12, 31));
    }

    private static Member member(Tuple row) {
        return new Member(
                row.get("staff", Integer.class), row.get("cards", Long.class).intValue());
    }
}
