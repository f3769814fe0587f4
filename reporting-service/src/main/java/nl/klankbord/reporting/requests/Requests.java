package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import org.jspecify.annotations.Nullable;

/** The door to requests: a member finds those that were asked by or of the own key; inside the caller's session. */
@ApplicationScoped
class Requests {
    private static final String MINE = """
            select q.set_id, q.organisation_id, q.asked_on, q.delete_on, m.sealed_share from advice_requests q
            join advice_request_members m on m.set_id = q.set_id
            where m.kid = ?1 order by q.asked_on desc, q.set_id""";
    private static final String RECORDS = """
            select r.set_id, r.sealed_record from advice_request_records r
            join advice_request_members m on m.set_id = r.set_id
            where m.kid = ?1 order by r.set_id, r.record_id""";

    Uni<List<AdviceRequest>> of(Kid member) {
        return RequestSql.rows(MINE, member.hex())
                .chain(found -> RequestSql.rows(RECORDS, member.hex())
                        .map(rows -> rows.stream()
                                .collect(Collectors.groupingBy(
                                        row -> row.get(0, String.class),
                                        Collectors.mapping(
                                                row -> SealedRecord.parse(row.get(1, byte[].class)),
                                                Collectors.toList()))))
                        .map(records -> found.stream()
                                .map(row -> new AdviceRequest(
                                        new RecordSetId(row.get(0, String.class)),
                                        new OrganisationId(row.get(1, UUID.class)),
                                        row.get(2, LocalDate.class),
                                        row.get(3, LocalDate.class),
                                        share(row.get(4, byte[].class)),
                                        records.getOrDefault(row.get(0, String.class), List.of())))
                                .toList()));
    }

    private static @Nullable Share share(byte @Nullable [] wire) {
        return wire == null ? null : Share.parse(wire);
    }

    /** Whether the name of the set was still free. */
    Uni<Boolean> begin(RecordSetId set, OrganisationId organisation, LocalDate askedOn, LocalDate deleteOn) {
        return RequestSql.changed(
                "insert into advice_requests (set_id, organisation_id, asked_on, delete_on) values (?1, ?2, ?3, ?4)"
                        + " on conflict do nothing returning set_id",
                set.hex(),
                organisation.value(),
                askedOn,
                deleteOn);
    }

    Uni<Void> admit(RecordSetId set, Kid member, @Nullable Share share) {
        return RequestSql.changed(
                        "insert into advice_request_members (set_id, kid, sealed_share)"
                                + " values (?1, ?2, cast(?3 as bytea)) on conflict do nothing returning set_id",
                        set.hex(),
                        member.hex(),
                        share == null ? null : share.bytes())
                .replaceWithVoid();
    }

    /** For which organisation a member's request is; any other request is not there. */
    Uni<OrganisationId> require(Kid member, RecordSetId set) {
        return RequestSql.rows("""
                        select q.organisation_id from advice_requests q
                        join advice_request_members m on m.set_id = q.set_id
                        where m.kid = ?1 and q.set_id = ?2""", member.hex(), set.hex())
                .map(found -> found.stream()
                        .findFirst()
                        .map(row -> new OrganisationId(row.get(0, UUID.class)))
                        .orElseThrow(Problem::notFound));
    }

    /** The same record again changes nothing; another one under its name is refused. Nothing that was said changes. */
    Uni<Void> keep(SealedRecord record) {
        return RequestSql.changed(
                        """
                        with kept as (
                          insert into advice_request_records (set_id, record_id, author_kid, sealed_record)
                          values (?1, ?2, ?3, ?4) on conflict do nothing returning set_id)
                        select set_id from kept
                        union all
                        select set_id from advice_request_records
                        where set_id = ?1 and record_id = ?2 and sealed_record = ?4""",
                        record.set().hex(),
                        record.id().hex(),
                        record.author().hex(),
                        record.bytes())
                .invoke(kept -> {
                    if (!kept) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    /** For both sides, with everything that was said. */
    Uni<Void> remove(Kid asker, RecordSetId set) {
        return RequestSql.changed("""
                        delete from advice_requests q using advice_request_members m
                        where m.set_id = q.set_id and q.set_id = ?1 and m.kid = ?2 and m.sealed_share is null
                        returning q.set_id""", set.hex(), asker.hex())
                .invoke(gone -> {
                    if (!gone) throw Problem.notFound();
                })
                .replaceWithVoid();
    }

    Uni<Void> removeBefore(LocalDate today) {
        return RequestSql.changed("delete from advice_requests where delete_on < ?1 returning set_id", today)
                .replaceWithVoid();
    }
}
