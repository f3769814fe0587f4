package nl.klankbord.intake.mailboxes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.klankbord.edge.Problem;
import nl.klankbord.intake.cases.AdvisorAccess;
import nl.klankbord.intake.mailboxes.Mailbox.Reading;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Refusals;
import nl.klankbord.intake.platform.Row;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;

/** The door to mailboxes. Loading asks for the right of whoever wants it; a lock makes posts to one mailbox take turns. */
@ApplicationScoped
public class Mailboxes {
    private static final String SELECT = """
        select mailbox_key, channel_id, received_on, waiting_since_on, epoch,
          reporter_seq, reporter_epoch, reporter_hash, advisor_seq, advisor_epoch, advisor_hash, read_seq, read_on
        from mailboxes where mailbox_id = ?1\
        """;

    public Uni<Mailbox> of(MailboxSession session) {
        return one(session.mailbox(), "").map(found -> found.orElseThrow(Refusals::mailboxNotAvailable));
    }

    public Uni<Mailbox> lock(MailboxSession session) {
        return one(session.mailbox(), " for update").map(found -> found.orElseThrow(Refusals::mailboxNotAvailable));
    }

    public Uni<Mailbox> of(AdvisorAccess access) {
        return one(access.mailbox(), "").map(found -> found.orElseThrow(Problem::notFound));
    }

    public Uni<Mailbox> lock(AdvisorAccess access) {
        return one(access.mailbox(), " for update").map(found -> found.orElseThrow(Problem::notFound));
    }

    /** Whether the holder of this key has a mailbox. Only who has shown to hold it may ask. */
    Uni<Boolean> exists(MailboxKey shown) {
        return Sql.first(
                        row -> true,
                        "select true from mailboxes where mailbox_id = ?1",
                        StoredId.of(shown.mailbox().hex()))
                .map(Optional::isPresent);
    }

    /** Meets nothing if there is one already. */
    public Change creation(Mailbox mailbox) {
        return new Change(
                """
                insert into mailboxes (mailbox_id, mailbox_key, channel_id, received_on, waiting_since_on, epoch,
                  reporter_seq, reporter_epoch, reporter_hash, advisor_seq, advisor_epoch, advisor_hash, read_seq)
                values (?1, ?2, ?3, ?4, ?4, ?5, ?6, ?5, ?7, -1, 0, ?8, -1) on conflict do nothing\
                """,
                StoredId.of(mailbox.id().hex()),
                mailbox.key().bytes(),
                StoredId.of(mailbox.channel().hex()),
                mailbox.receivedOn(),
                mailbox.epoch(),
                mailbox.reporter().seq(),
                mailbox.reporter().hash().bytes(),
                mailbox.advisor().hash().bytes());
    }

    /** Writes a mailbox that the caller has locked. */
    public Change saving(Mailbox mailbox) {
        return new Change(
                """
                        update mailboxes set waiting_since_on = cast(nullif(?2, '') as date), epoch = ?3,
                          reporter_seq = ?4, reporter_epoch = ?5, reporter_hash = ?6,
                          advisor_seq = ?7, advisor_epoch = ?8, advisor_hash = ?9,
                          read_seq = ?10, read_on = cast(nullif(?11, '') as date)
                        where mailbox_id = ?1\
                        """,
                StoredId.of(mailbox.id().hex()),
                mailbox.waitingSince().map(Object::toString).orElse(""),
                mailbox.epoch(),
                mailbox.reporter().seq(),
                mailbox.reporter().epoch(),
                mailbox.reporter().hash().bytes(),
                mailbox.advisor().seq(),
                mailbox.advisor().epoch(),
                mailbox.advisor().hash().bytes(),
                mailbox.read().seq(),
                mailbox.read().on().map(Object::toString).orElse(""));
    }

    /** Removes a mailbox with its grants and messages; false if there is none. */
    public Uni<Boolean> delete(MailboxId mailbox) {
        return Sql.change("delete from mailboxes where mailbox_id = ?1", StoredId.of(mailbox.hex()))
                .map(count -> count == 1);
    }

    private static Uni<Optional<Mailbox>> one(MailboxId mailbox, String lock) {
        return Sql.first(Mailboxes::read, SELECT + lock, StoredId.of(mailbox.hex()));
    }

    private static Mailbox read(Row row) {
        return new Mailbox(
                new MailboxKey(row.bytes(0)),
                new ChannelId(row.id(1)),
                row.day(2),
                row.dayIfAny(3),
                row.number(4),
                new Tail(row.number(5), row.number(6), row.hash(7)),
                new Tail(row.number(8), row.number(9), row.hash(10)),
                new Reading(row.number(11), row.dayIfAny(12)));
    }
}
