package nl.klankbord.casework.intervision;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.klankbord.casework.practice.Advisor;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.jspecify.annotations.Nullable;

/** The door to intervision cards: a member finds those shared with them, until their day; inside the caller's session. */
@ApplicationScoped
class Cards {
    private static final String MINE = """
            select c.set_id, cast(c.author_id as text) as author_id, c.delete_on, m.sealed_share from intervision_cards c
            join intervision_members m on m.set_id = c.set_id
            where m.person_id = ?1 and c.delete_on >= ?2 order by c.delete_on, c.set_id""";
    private static final String RECORDS = """
            select r.set_id, r.sealed_record from intervision_records r join intervision_members m on m.set_id = r.set_id
            where m.person_id = ?1 order by r.set_id, r.record_id""";

    Uni<List<SharedCard>> of(Advisor member, LocalDate today) {
        return rows(MINE, member.id().value(), today)
                .chain(cards -> rows(RECORDS, member.id().value())
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.get("set_id", String.class),
                                        Collectors.mapping(
                                                row -> SealedRecord.parse(row.get("sealed_record", byte[].class)),
                                                Collectors.toList()))))
                        .map(records -> cards.stream()
                                .map(row -> card(row, records.getOrDefault(row.get("set_id", String.class), List.of())))
                                .toList()));
    }

    private static SharedCard card(Tuple row, List<SealedRecord> records) {
        var share = row.get("sealed_share", byte[].class);
        return new SharedCard(
                new RecordSetId(row.get("set_id", String.class)),
                PersonId.fromString(row.get("author_id", String.class)),
                row.get("delete_on", LocalDate.class),
                share == null ? null : Share.parse(share),
                records);
    }

    /** Whether the name of the set was still free. */
    Uni<Boolean> begin(RecordSetId set, Advisor author, LocalDate deleteOn) {
        return changed(
                "insert into intervision_cards (set_id, author_id, delete_on) values (?1, ?2, ?3)"
                        + " on conflict do nothing returning set_id",
                set.hex(),
                author.id().value(),
                deleteOn);
    }

    Uni<Boolean> admit(RecordSetId set, PersonId member, @Nullable Share share) {
        return changed(
                "insert into intervision_members (set_id, person_id, sealed_share) values (?1, ?2, cast(?3 as bytea))"
                        + " on conflict do nothing returning set_id",
                set.hex(),
                member.value(),
                share == null ? null : share.bytes());
    }

    /** Keeps the first version of a record, or the next one of its author. Anything else is stale. */
    Uni<Void> keep(Advisor member, SealedRecord record) {
        return changed(
                        """
                        insert into intervision_records (set_id, record_id, person_id, version, sealed_record)
                        values (?1, ?2, ?3, ?4, ?5)
                        on conflict (set_id, record_id) do update
                        set version = excluded.version, sealed_record = excluded.sealed_record
                        where intervision_records.person_id = excluded.person_id
                          and (intervision_records.version = excluded.version - 1
                            or intervision_records.sealed_record = excluded.sealed_record)
                        returning set_id""",
                        record.set().hex(),
                        record.id().hex(),
                        member.id().value(),
                        record.version(),
                        record.bytes())
                .invoke(kept -> {
                    if (!kept) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    /** Nobody else's card, nor one past its day, is there. */
    Uni<Void> require(Advisor member, RecordSetId set, LocalDate today) {
        return rows(
                        "select c.set_id from intervision_cards c join intervision_members m on m.set_id = c.set_id"
                                + " where m.person_id = ?1 and c.delete_on >= ?2 and c.set_id = ?3",
                        member.id().value(),
                        today,
                        set.hex())
                .invoke(found -> {
                    if (found.isEmpty()) throw Problem.notFound();
                })
                .replaceWithVoid();
    }

    /** The card as it began: who can say the same again. */
    Uni<Optional<SealedRecord>> firstOf(RecordSetId set, SealedRecord first) {
        return rows(
                        "select sealed_record from intervision_records where set_id = ?1 and record_id = ?2",
                        set.hex(),
                        first.id().hex())
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> SealedRecord.parse(row.get("sealed_record", byte[].class))));
    }

    Uni<Void> remove(Advisor author, RecordSetId set) {
        return changed(
                        "delete from intervision_cards where set_id = ?1 and author_id = ?2 returning set_id",
                        set.hex(),
                        author.id().value())
                .invoke(gone -> {
                    if (!gone) throw Problem.notFound();
                })
                .replaceWithVoid();
    }

    Uni<Void> removeBefore(LocalDate today) {
        return changed("delete from intervision_cards where delete_on < ?1 returning set_id", today)
                .replaceWithVoid();
    }

    private static Uni<List<Tuple>> rows(String query, Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(query, Tuple.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList();
        });
    }

    private static Uni<Boolean> changed(String statement, @Nullable Object... values) {
        return Panache.getSession().chain(session -> {
            var asked = session.createNativeQuery(statement, String.class);
            for (var at = 0; at < values.length; at++) asked.setParameter(at + 1, values[at]);
            return asked.getResultList().map(rows -> !rows.isEmpty());
        });
    }
}
