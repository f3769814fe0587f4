package nl.klankbord.intake.conversations;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Row;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.SealedMessage;

/** The door to messages; whoever comes here holds the mailbox they are in. */
@ApplicationScoped
public class Messages {
    /** About as many bytes as one answer holds; the first message always fits. */
    private static final int ANSWER = 1_048_576;

    private final Clock clock;

    Messages(Clock clock) {
        this.clock = clock;
    }

    /** Meets nothing if its place or its id is taken. */
    public Change storing(SealedMessage message) {
        return new Change(
                """
                insert into messages
                  (mailbox_id, direction, seq, epoch, message_id, message_hash, posted_on, sealed_message)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing\
                """,
                StoredId.of(message.container()),
                message.direction(),
                message.seq(),
                message.epoch(),
                StoredId.of(message.messageId().hex()),
                message.hash().bytes(),
                LocalDate.now(clock),
                message.bytes());
    }

    /** The hash of the message at this place, if there is one. */
    public Uni<Optional<Hash>> hashAt(MailboxId mailbox, int direction, int seq) {
        return Sql.first(
                row -> row.hash(0),
                "select message_hash from messages where mailbox_id = ?1 and direction = ?2 and seq = ?3",
                StoredId.of(mailbox.hex()),
                direction,
                seq);
    }

    /** What the check of a new message needs of the others. */
    Uni<Neighbours> neighbours(SealedMessage message) {
        return Sql.first(
                        row -> new Neighbours(row.number(0), row.flag(1)),
                        """
                        select count(*) filter (where posted_on = ?4),
                          coalesce(bool_or(message_id = ?3), false)
                        from messages where mailbox_id = ?1 and direction = ?2\
                        """,
                        StoredId.of(message.container()),
                        message.direction(),
                        StoredId.of(message.messageId().hex()),
                        LocalDate.now(clock))
                .map(Optional::orElseThrow);
    }

    /** What a reader lacks, in an order that keeps each direction together; as much as one answer holds. */
    Uni<List<Posted>> after(Mailbox mailbox, Held held, int limit) {
        return Sql.list(Messages::read, """
            select direction, seq, epoch, posted_on, sealed_message from (
              select direction, seq, epoch, posted_on, sealed_message,
                sum(octet_length(sealed_message)) over (order by posted_on, direction, seq) as bytes
              from messages where mailbox_id = ?1
                and (direction = 1 and seq > ?2 or direction = 2 and seq > ?3)
              order by posted_on, direction, seq limit ?4) lacking
            where bytes - octet_length(sealed_message) < ?5
            order by posted_on, direction, seq\
            """, StoredId.of(mailbox.id().hex()), held.r2a(), held.a2r(), limit, ANSWER);
    }

    /** The message at this place, if it is of the smallest size. */
    public Uni<Optional<SealedMessage>> smallAt(MailboxId mailbox, int direction, int seq) {
        return Sql.first(
                row -> SealedMessage.parse(row.bytes(0)),
                """
                select sealed_message from messages
                where mailbox_id = ?1 and direction = ?2 and seq = ?3 and octet_length(sealed_message) = ?4\
                """,
                StoredId.of(mailbox.hex()),
                direction,
                seq,
                SealedMessage.SMALLEST);
    }

    private static Posted read(Row row) {
        return new Posted(row.number(0), row.number(1), row.number(2), row.day(3), SealedMessage.parse(row.bytes(4)));
    }

    /** How many messages of the same direction there are of today, and whether the id is taken. */
    record Neighbours(int ofToday, boolean sameId) {}

    /** A message as it is handed out. */
    record Posted(int direction, int seq, int epoch, LocalDate postedOn, SealedMessage wire) {}
}
