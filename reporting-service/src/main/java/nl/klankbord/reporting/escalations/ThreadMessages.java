package nl.klankbord.reporting.escalations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.TaxonomyCode;
import nl.klankbord.protocol.wire.ThreadId;
import org.jspecify.annotations.Nullable;

/** The door to messages; whoever comes here holds the thread. */
@ApplicationScoped
class ThreadMessages {
    /** About as many bytes as one answer holds; the first message always fits. */
    private static final int ANSWER = 1_048_576;

    /**
     * A message as it is handed out.
     *
     * @param postedOn the day, or null while it waits for a release
     */
    record Posted(
            int direction, int seq, int epoch, @Nullable LocalDate postedOn, SealedMessage wire) {}

    /** The newest message of a direction, as far as somebody can see. */
    record Tail(int seq, int epoch, Hash hash) {
        static final Tail NONE = new Tail(-1, 0, Hash.ZEROS);

        boolean isFollowedBy(SealedMessage message) {
            return message.seq() == seq + 1 && message.previous().equals(hash);
        }
    }

    /** A message that waits, with what it says of the state. */
    record Waiting(int seq, Optional<EscalationStep> step, StepFacts facts) {}

    /** An author sees what waits, nobody else does. */
    Uni<Tail> tail(Reader reader, ThreadId id, int direction) {
        return ThreadSql.rows(
                        "select seq, epoch, message_hash from thread_messages where thread_id = ?1 and direction = ?2"
                                + seenBy(reader) + " order by seq desc limit 1",
                        id.hex(),
                        direction)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Tail(
                                row.get(0, Integer.class),
                                row.get(1, Integer.class),
                                new Hash(row.get(2, String.class))))
                        .orElse(Tail.NONE));
    }

    private static String seenBy(Reader reader) {
        return reader.isAuthor() ? "" : " and posted_on is not null";
    }

    Uni<Optional<Hash>> hashAt(ThreadId id, int direction, int seq) {
        return ThreadSql.rows(
                        "select message_hash from thread_messages where thread_id = ?1 and direction = ?2 and seq = ?3",
                        id.hex(),
                        direction,
                        seq)
                .map(rows -> rows.stream().findFirst().map(row -> new Hash(row.get(0, String.class))));
    }

    /** Stores a message that follows; an id that is taken is refused. */
    Uni<Void> append(
            SealedMessage message, @Nullable LocalDate postedOn, Optional<EscalationStep> step, StepFacts facts) {
        var authority = facts.authority();
        var reaction = facts.reaction();
        return ThreadSql.change(
                        """
                        insert into thread_messages (thread_id, direction, seq, epoch, message_id, message_hash, posted_on,
                          step, authority, reaction, sealed_message)
                        values (?1, ?2, ?3, ?4, ?5, ?6, cast(nullif(?7, '') as date),
                          nullif(?8, ''), nullif(?9, ''), nullif(?10, ''), ?11) on conflict do nothing""",
                        message.container(),
                        message.direction(),
                        message.seq(),
                        message.epoch(),
                        message.messageId().hex(),
                        message.hash().hex(),
                        postedOn == null ? "" : postedOn.toString(),
                        step.map(EscalationStep::name).orElse(""),
                        authority == null ? "" : authority.value(),
                        reaction == null ? "" : reaction.name(),
                        message.bytes())
                .invoke(stored -> {
                    if (stored != 1) throw Refusals.messageRefused();
                })
                .replaceWithVoid();
    }

    /** What a reader lacks, each direction in its order; as much as one answer holds. */
    Uni<List<Posted>> after(Reader reader, ThreadId id, int a2o, int o2a, int limit) {
        var lacking = """
                select cast(direction as integer) as direction, seq, epoch, posted_on, sealed_message from (
                  select *, sum(octet_length(sealed_message)) over (order by direction, seq) as bytes
                  from thread_messages where thread_id = ?1
                    and (direction = 3 and seq > ?2 or direction = 4 and seq > ?3) %s
                  order by direction, seq limit ?4) lacking
                where bytes - octet_length(sealed_message) < ?5 order by direction, seq""".formatted(seenBy(reader));
        return ThreadSql.rows(lacking, id.hex(), a2o, o2a, limit, ANSWER)
                .map(rows -> rows.stream().map(ThreadMessages::posted).toList());
    }

    private static Posted posted(Tuple row) {
        return new Posted(
                row.get(0, Integer.class),
                row.get(1, Integer.class),
                row.get(2, Integer.class),
                row.get(3, LocalDate.class),
                SealedMessage.parse(row.get(4, byte[].class)));
    }

    /** What waits for a release, in its order. */
    Uni<List<Waiting>> waiting(ThreadId id) {
        return ThreadSql.rows("""
                        select seq, coalesce(step, '') as step, coalesce(authority, '') as authority,
                          coalesce(reaction, '') as reaction from thread_messages
                        where thread_id = ?1 and posted_on is null order by seq""", id.hex())
                .map(rows -> rows.stream().map(ThreadMessages::waiting).toList());
    }

    private static Waiting waiting(Tuple row) {
        var authority = row.get(2, String.class);
        var reaction = row.get(3, String.class);
        return new Waiting(
                row.get(0, Integer.class),
                Optional.of(row.get(1, String.class))
                        .filter(step -> !step.isEmpty())
                        .map(EscalationStep::valueOf),
                StepFacts.of(
                        reaction.isEmpty() ? null : Reaction.valueOf(reaction),
                        authority.isEmpty() ? null : new TaxonomyCode(authority)));
    }

    /** Written anew in random order, so that where a row lies does not tell when it came. */
    Uni<Void> release(ThreadId id, LocalDate on) {
        return ThreadSql.rows("""
                        with taken as (
                          delete from thread_messages where thread_id = ?1 and posted_on is null
                          returning thread_id, direction, seq, epoch, message_id, message_hash, sealed_message),
                        given as (
                          insert into thread_messages (thread_id, direction, seq, epoch, message_id, message_hash, posted_on,
                            sealed_message)
                          select thread_id, direction, seq, epoch, message_id, message_hash, cast(?2 as date), sealed_message
                          from taken order by random() returning 1)
                        select count(*) from given""", id.hex(), on).replaceWithVoid();
    }

    /** Refuses what does not follow; tells whether the very same message stands at its place already. */
    Uni<Boolean> isRepeated(Tail tail, SealedMessage message) {
        if (tail.isFollowedBy(message)) return Uni.createFrom().item(false);
        if (message.seq() > tail.seq()) return Uni.createFrom().failure(Problem.conversationMoved());
        return hashAt(new ThreadId(message.container()), message.direction(), message.seq())
                .map(there -> {
                    if (there.filter(message.hash()::equals).isEmpty()) throw Problem.conversationMoved();
                    return true;
                });
    }
}
