package nl.klankbord.casework.closing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;

/** The door to cards; inside the caller's transaction. */
@ApplicationScoped
class StatisticsCards {
    record Waiting(CardId card, OrganisationId organisation, int year, CaseCodes codes, boolean issued) {}

    private final ObjectMapper json;

    StatisticsCards(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Puts a card, or puts it anew. False if a card of this name belongs to another organisation or year. All cards of the
     * organisation are written anew with it: which one came last, right before a case was coded, could be read from the place
     * of its row and from the transaction that PostgreSQL notes in it.
     */
    Uni<Boolean> put(CardId card, OrganisationId organisation, int year, CaseCodes codes) {
        return alone().chain(() -> write(card, organisation, year, codes))
                .call(put -> put ? shuffle(organisation) : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> write(CardId card, OrganisationId organisation, int year, CaseCodes codes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into statistics_cards (card_id, organisation_id, card_year, codes)
                                values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb))
                                on conflict (card_id) do update set codes = excluded.codes
                                where statistics_cards.organisation_id = excluded.organisation_id
                                  and statistics_cards.card_year = excluded.card_year
                                returning card_id""", UUID.class)
                        .setParameter(1, card.value())
                        .setParameter(2, organisation.value())
                        .setParameter(3, year)
                        .setParameter(4, write(codes))
                        .getResultList())
                .map(put -> !put.isEmpty());
    }

    /** Cards are put and taken one transaction after the other, so that none is missed while others are written anew. */
    private static Uni<Void> alone() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("lock table statistics_cards in share row exclusive mode")
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Void> shuffle(OrganisationId organisation) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                with taken as (delete from statistics_cards where organisation_id = ?1 returning *)
                                insert into statistics_cards (card_id, organisation_id, card_year, codes, issued)
                                select card_id, organisation_id, card_year, codes, issued from taken order by random()
                                returning card_id""", UUID.class)
                        .setParameter(1, organisation.value())
                        .getResultList())
                .replaceWithVoid();
    }

    /** Whether this instance is the one that sends the batch of this day. */
    Uni<Boolean> beginBatch(LocalDate on) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into statistics_batches (batch_on) values (?1) on conflict do nothing returning batch_on",
                                LocalDate.class)
                        .setParameter(1, on)
                        .getResultList())
                .map(begun -> !begun.isEmpty());
    }

    /**
     * Takes what may leave: of organisations for which enough waits, and of years that are frozen. New cards and corrections
     * are counted apart: one new card with four corrections would leave alone.
     */
    Uni<List<Waiting>> take(int least, int lastFrozenYear) {
        return alone().chain(Panache::getSession)
                .chain(session -> session.createNativeQuery("""
                                select card_id, organisation_id, card_year, codes::text as codes, issued
                                from statistics_cards c where codes is not null and (card_year <= ?2 or ?1 <= (
                                  select count(*) from statistics_cards o
                                  where o.organisation_id = c.organisation_id and o.codes is not null and o.issued = c.issued))
                                order by card_id for update""", Tuple.class)
                        .setParameter(1, least)
                        .setParameter(2, lastFrozenYear)
                        .getResultList())
                .map(rows -> rows.stream().map(this::waiting).toList())
                .call(taken -> empty(
                        taken.stream().map(Waiting::card).map(CardId::value).toArray(UUID[]::new)));
    }

    /** A frozen year takes no corrections, so that the names of its cards are of no more use. */
    Uni<Void> forgetFrozen(int lastFrozenYear) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "delete from statistics_cards where card_year <= ?1 and codes is null returning card_id",
                                UUID.class)
                        .setParameter(1, lastFrozenYear)
                        .getResultList())
                .replaceWithVoid();
    }

    private static Uni<Void> empty(UUID[] cards) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update statistics_cards set codes = null, issued = true
                                where card_id = any (cast(?1 as uuid[])) returning card_id""", UUID.class)
                        .setParameter(1, cards)
                        .getResultList())
                .replaceWithVoid();
    }

    private Waiting waiting(Tuple row) {
        try {
            return new Waiting(
                    new CardId(row.get("card_id", UUID.class)),
                    new OrganisationId(row.get("organisation_id", UUID.class)),
                    row.get("card_year", Integer.class),
                    json.readValue(row.get("codes", String.class), CaseCodes.class),
                    row.get("issued", Boolean.class));
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
