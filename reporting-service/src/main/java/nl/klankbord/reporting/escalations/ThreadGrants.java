package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;

/** The door to grants and exclusions; whoever comes here holds the thread. */
@ApplicationScoped
public class ThreadGrants {
    private static final String NOT_EXCLUDED = " and not exists (select 1 from thread_exclusions x"
            + " where x.thread_id = g.thread_id and x.officer_kid = g.officer_kid)";

    /** Keeps grants, unreleased. */
    Uni<Void> give(Map<Kid, ThreadGrant> grants) {
        return Multi.createFrom()
                .iterable(grants.entrySet())
                .onItem()
                .transformToUniAndConcatenate(given -> ThreadSql.change(
                        """
                        insert into thread_grants (thread_id, epoch, officer_kid, released, sealed_grant)
                        values (?1, ?2, ?3, false, ?4) on conflict do nothing""",
                        given.getValue().thread().hex(),
                        given.getValue().epoch(),
                        given.getKey().hex(),
                        given.getValue().bytes()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Everybody to whom an epoch was given and who was not excluded. */
    Uni<List<Kid>> officersOf(ThreadId id) {
        return ThreadSql.rows(
                        "select distinct g.officer_kid from thread_grants g where g.thread_id = ?1" + NOT_EXCLUDED
                                + " order by g.officer_kid",
                        id.hex())
                .map(rows -> rows.stream()
                        .map(row -> new Kid(row.get(0, String.class)))
                        .toList());
    }

    Uni<List<Kid>> excludedFrom(ThreadId id) {
        return ThreadSql.rows("select officer_kid from thread_exclusions where thread_id = ?1", id.hex())
                .map(rows -> rows.stream()
                        .map(row -> new Kid(row.get(0, String.class)))
                        .toList());
    }

    /** The released grants of one officer. */
    Uni<List<ThreadGrant>> of(Kid officer, ThreadId id) {
        return ThreadSql.rows(
                        "select g.sealed_grant from thread_grants g where g.thread_id = ?1 and g.officer_kid = ?2"
                                + " and g.released order by g.epoch",
                        id.hex(),
                        officer.hex())
                .map(rows -> rows.stream()
                        .map(row -> ThreadGrant.parse(row.get(0, byte[].class)))
                        .toList());
    }

    /** The keys up to this epoch lie safely with the officer. */
    Uni<Void> opened(Kid officer, ThreadId id, int epoch) {
        return ThreadSql.change(
                        "update thread_grants set opened = true"
                                + " where thread_id = ?1 and officer_kid = ?2 and epoch <= ?3 and released",
                        id.hex(),
                        officer.hex(),
                        epoch)
                .replaceWithVoid();
    }

    /** The prekeys to which grants are sealed that this officer has not opened yet (KB-74); none from which it was excluded. */
    public Uni<List<Hash>> unopenedBy(Kid officer) {
        return ThreadSql.rows(
                        "select g.sealed_grant from thread_grants g where g.officer_kid = ?1 and not g.opened"
                                + NOT_EXCLUDED,
                        officer.hex())
                .map(rows -> rows.stream()
                        .map(row -> ThreadGrant.parse(row.get(0, byte[].class)).prekey())
                        .distinct()
                        .toList());
    }

    /** The newest epoch that a reader can know of; -1 for none. */
    Uni<Integer> newestEpoch(Reader reader, ThreadId id) {
        var known = reader.isAuthor() ? "?2 <> ''" : "g.officer_kid = ?2 and g.released";
        return ThreadSql.rows(
                        "select coalesce(max(g.epoch), -1) from thread_grants g where g.thread_id = ?1 and " + known,
                        id.hex(),
                        reader.kid().hex())
                .map(rows -> rows.get(0).get(0, Integer.class));
    }

    /** Whether this changes anything. */
    Uni<Boolean> exclude(ThreadId id, Kid officer) {
        return ThreadSql.change(
                        "insert into thread_exclusions (thread_id, officer_kid) values (?1, ?2) on conflict do nothing",
                        id.hex(),
                        officer.hex())
                .map(changed -> changed == 1);
    }

    Uni<Void> excludeAll(ThreadId id, Collection<Kid> officers) {
        return Multi.createFrom()
                .iterable(officers)
                .onItem()
                .transformToUniAndConcatenate(officer -> exclude(id, officer))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Written anew in random order, so that where a row lies does not tell when it came. */
    Uni<Void> release(ThreadId id) {
        return ThreadSql.rows("""
                        with taken as (
                          delete from thread_grants where thread_id = ?1 and not released
                          returning thread_id, epoch, officer_kid, sealed_grant),
                        given as (
                          insert into thread_grants (thread_id, epoch, officer_kid, released, sealed_grant)
                          select thread_id, epoch, officer_kid, true, sealed_grant from taken order by random() returning 1)
                        select count(*) from given""", id.hex()).replaceWithVoid();
    }
}
