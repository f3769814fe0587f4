package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.ThreadId;

/**
 * The store of files, one part at a time; whoever comes here may see the thread. An officer sees what is released, an author
 * everything that a message names, and both what they brought themselves.
 *
 * <p>Behind this class an object store can take the place of the table. Conversations keep their files with code of their
 * own: there the place belongs to a mailbox or a reservation, has other sizes and never waits for a release.
 */
@ApplicationScoped
class ThreadFiles {
    /** As many as a message can name. */
    private static final int MOST = 10;

    private static final String PLACE = " a.thread_id = ?1 and a.attachment_id = ?2";

    private final ThreadSettings settings;

    ThreadFiles(ThreadSettings settings) {
        this.settings = settings;
    }

    /** Makes the place for parts; false if there is one already. */
    Uni<Boolean> begin(Reader owner, ThreadId thread, AttachmentId attachment, int length, LocalDate today) {
        return ThreadSql.change("""
                        insert into thread_attachments (thread_id, attachment_id, owner_kid, wire_length, started_on)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""", thread.hex(), attachment.hex(), owner.kid().hex(), length, today)
                .map(count -> count == 1);
    }

    /** Whether somebody has brought no more today than they may, the newest place included. */
    Uni<Boolean> isWithinBudget(Reader owner, LocalDate today) {
        return ThreadSql.rows("""
                        select coalesce(sum(wire_length), 0) <= ?3 from thread_attachments
                        where owner_kid = ?1 and started_on = ?2""", owner.kid().hex(), today, settings.bytesPerDay())
                .map(rows -> rows.get(0).get(0, Boolean.class));
    }

    /** The length for which somebody made a place. */
    Uni<Optional<Integer>> lengthOfOwn(Reader owner, ThreadId thread, AttachmentId attachment) {
        return ThreadSql.rows(
                        "select a.wire_length from thread_attachments a where" + PLACE + " and a.owner_kid = ?3",
                        thread.hex(),
                        attachment.hex(),
                        owner.kid().hex())
                .map(rows -> rows.stream().findFirst().map(row -> row.get(0, Integer.class)));
    }

    /** Stores a part unless there is one at this index; whether these bytes are there now. */
    Uni<Boolean> store(ThreadId thread, AttachmentId attachment, int part, byte[] bytes) {
        var hash = Hash.sha256("part", bytes).hex();
        return ThreadSql.change("""
                        insert into thread_parts (thread_id, attachment_id, part, part_hash, sealed_part)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""", thread.hex(), attachment.hex(), part, hash, bytes)
                .chain(stored -> ThreadSql.rows(
                        "select a.part_hash from thread_parts a where" + PLACE + " and a.part = ?3",
                        thread.hex(),
                        attachment.hex(),
                        part))
                .map(rows -> !rows.isEmpty() && hash.equals(rows.get(0).get(0, String.class)));
    }

    Uni<List<Integer>> received(ThreadId thread, AttachmentId attachment) {
        return ThreadSql.rows(
                        "select a.part from thread_parts a where" + PLACE + " order by a.part",
                        thread.hex(),
                        attachment.hex())
                .map(rows -> rows.stream().map(row -> row.get(0, Integer.class)).toList());
    }

    /** A part of a file that a message names and this reader may see. */
    Uni<Optional<byte[]>> read(Reader reader, ThreadId thread, AttachmentId attachment, int part) {
        var seen = reader.isAuthor() ? " and a.named" : " and a.released";
        return ThreadSql.rows(
                        "select p.sealed_part from thread_parts p join thread_attachments a"
                                + " using (thread_id, attachment_id) where" + PLACE + seen + " and p.part = ?3",
                        thread.hex(),
                        attachment.hex(),
                        part)
                .map(rows -> rows.stream().findFirst().map(row -> row.get(0, byte[].class)));
    }

    /**
     * Ties complete files of their owner to the message that is about to be stored.
     *
     * @return false if one is missing a part, is not there, or was brought by somebody else
     */
    Uni<Boolean> name(Reader owner, ThreadId thread, List<AttachmentId> named) {
        if (named.isEmpty()) return Uni.createFrom().item(true);
        if (named.size() > MOST || new HashSet<>(named).size() != named.size()) {
            return Uni.createFrom().item(false);
        }
        return ThreadSql.change(
                        """
                        update thread_attachments a set named = true, released = ?4
                        where a.thread_id = ?1 and a.owner_kid = ?3 and not a.named
                          and a.attachment_id = any (cast(?2 as text[])) and a.wire_length = (
                            select sum(octet_length(p.sealed_part)) from thread_parts p
                            where p.thread_id = a.thread_id and p.attachment_id = a.attachment_id)""",
                        thread.hex(),
                        named.stream().map(AttachmentId::hex).toArray(String[]::new),
                        owner.kid().hex(),
                        !owner.isAuthor())
                .map(count -> count == named.size());
    }

    /** Written anew in random order, so that where a part lies does not tell when it came. */
    Uni<Void> release(ThreadId thread, LocalDate on) {
        return ThreadSql.rows("""
                        with taken as (
                          delete from thread_parts p using thread_attachments a
                          where a.thread_id = ?1 and p.thread_id = a.thread_id and p.attachment_id = a.attachment_id
                            and a.named and not a.released
                          returning p.thread_id, p.attachment_id, p.part, p.part_hash, p.sealed_part),
                        given as (
                          insert into thread_parts (thread_id, attachment_id, part, part_hash, sealed_part)
                          select thread_id, attachment_id, part, part_hash, sealed_part from taken order by random()
                          returning 1)
                        select count(*) from given""", thread.hex())
                .chain(() -> ThreadSql.change("""
                        update thread_attachments set released = true, started_on = ?2
                        where thread_id = ?1 and named and not released""", thread.hex(), on))
                .replaceWithVoid();
    }

    Uni<Void> removeAll(ThreadId thread) {
        return ThreadSql.change("delete from thread_attachments where thread_id = ?1", thread.hex())
                .replaceWithVoid();
    }

    /** What was brought and never sent. */
    Uni<Void> removeUnnamedBefore(LocalDate day) {
        return ThreadSql.change("delete from thread_attachments where not named and started_on < ?1", day)
                .replaceWithVoid();
    }
}
