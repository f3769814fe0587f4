package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * Hours of a year beside its statements of charges (BIL-2, domain.md 7.6); inside the caller's session. Which hours a period
 * shows is decided once, so a year whose every month was charged without hours never has any on a statement.
 */
@ApplicationScoped
class FrozenWork {
    private static final String KEEP = """
            insert into frozen_work (organisation_id, work_year, quarters, how_many, settled)
            select ?1, ?2,
              (select cast(coalesce(sum(quarters), 0) as integer) from worked_time
                where organisation_id = ?1 and kind in ('VERVOLG', 'REIS') and month_on between ?3 and ?4
                  and charged_on is not null),
              (select cast(coalesce(sum(how_many), 0) as integer) from worked_cases
                where organisation_id = ?1 and month_on between ?3 and ?4 and (before_on is null or before_on < ?3)),
              (select coalesce(sum(extract(month from until_on) - extract(month from from_on) + 1), 0) = 12
                from charge_decisions where organisation_id = ?1 and from_on >= ?3 and until_on <= ?4)
              and not exists (select 1 from publications
                where organisation_id = ?1 and kind = 'STATEMENT' and facts ~ ?5 and facts !~ ' quarters=- ')
            on conflict do nothing returning work_year""";

    /** Counts what there is, once; later work and later statements change nothing. */
    Uni<Void> keep(OrganisationId organisation, int year) {
        return Sql.rows(
                        KEEP,
                        organisation.value(),
                        year,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        " period=" + year + "(-[QH][1-4])? ")
                .replaceWithVoid();
    }

    /** What was counted; nothing of a year that is not frozen. */
    Uni<YearCounts.Work> of(OrganisationId organisation, int year) {
        return Sql.rows(
                        "select quarters, how_many, settled from frozen_work where organisation_id = ?1 and work_year = ?2",
                        organisation.value(),
                        year)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new YearCounts.Work(
                                row.get(0, Integer.class), row.get(1, Integer.class), row.get(2, Boolean.class)))
                        .orElse(YearCounts.Work.NONE));
    }
}
