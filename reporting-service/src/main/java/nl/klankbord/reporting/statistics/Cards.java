package nl.klankbord.reporting.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to cards; inside the caller's session. */
@ApplicationScoped
class Cards {
    /**
     * Cards are put side by side, in whatever order they come; freezing a year waits for them, and they for it. One lock for
     * all years: a transaction that puts cards of several would wait in a circle with two that freeze them.
     */
    private static final String WHILE_OPEN = turn("pg_advisory_xact_lock_shared");

    private static final String ALONE = turn("pg_advisory_xact_lock");

    private static final String FROZEN =
            "select card_year from frozen_years where organisation_id = ?1 and card_year = ?2";

    private final ObjectMapper json;

    Cards(ObjectMapper json) {
        this.json = json;
    }

    /** Puts a card or puts it anew. Tests and spam are no cards; a frozen year takes nothing, and the log says so. */
    Uni<Void> put(CardId card, OrganisationId organisation, int year, CaseCodes codes) {
        var counted = CountedCodes.counts(codes);
        return Sql.rows(WHILE_OPEN)
                .chain(() -> Sql.rows("""
                        delete from statistics_cards c where c.card_id = ?1 and not exists (
                          select from frozen_years f
                          where f.organisation_id = c.organisation_id and f.card_year = c.card_year)
                        returning card_id""", card.value()))
                .chain(() -> counted
                        ? Sql.rows("""
                                insert into statistics_cards (card_id, organisation_id, card_year, codes)
                                select ?1, ?2, ?3, cast(cast(?4 as text) as jsonb) where not exists (
                                  select from frozen_years where organisation_id = ?2 and card_year = ?3)
                                on conflict do nothing returning card_id""", card.value(), organisation.value(), year, write(codes))
                                .invoke(put -> {
                                    if (put.isEmpty())
                                        Log.warn("A card came after its year was frozen and counts nowhere");
                                })
                        : Uni.createFrom().item(List.of()))
                .replaceWithVoid();
    }

    /** From now on the year stays as it is; again changes nothing and waits for nobody. */
    Uni<Void> freeze(OrganisationId organisation, int year) {
        return Sql.rows(FROZEN, organisation.value(), year)
                .chain(frozen -> frozen.isEmpty()
                        ? Sql.rows(ALONE).chain(() -> Sql.rows("""
                                        insert into frozen_years (organisation_id, card_year) values (?1, ?2)
                                        on conflict do nothing returning card_year""", organisation.value(), year))
                        : Uni.createFrom().item(frozen))
                .replaceWithVoid();
    }

    /** Every card that counts. */
    Uni<List<CaseCodes>> of(OrganisationId organisation, int year) {
        return Sql.rows(
                        "select codes::text as codes from statistics_cards where organisation_id = ?1 and card_year = ?2",
                        organisation.value(),
                        year)
                .map(rows -> rows.stream()
                        .map(row -> read(row.get("codes", String.class)))
                        .toList());
    }

    private static String turn(String lock) {
        return "select " + lock + "(hashtextextended('statistics cards', 0)) is null as turn";
    }

    private CaseCodes read(String codes) {
        try {
            return json.readValue(codes, CaseCodes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A card cannot be read");
        }
    }

    private String write(CaseCodes codes) {
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A card cannot be written");
        }
    }
}
