package nl.klankbord.intake.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.MailboxId;

/** The door to attachments. */
@ApplicationScoped
public class Attachments {
    /** As many as a message can name. */
    private static final int MOST = 10;

    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(AttachmentSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a message can name these, if all of them have come: each once, and no more than there is room for. */
    public static boolean canBeNamed(List<AttachmentId> named) {
        return named.size() <= MOST && new HashSet<>(named).size() == named.size();
    }

    /** Ties attachments that {@linkplain #canBeNamed can be named} to a message; meets those of which no part is missing. */
    public Change naming(MailboxId mailbox, List<AttachmentId> named) {
        var ids = named.stream().map(id -> StoredId.of(id.hex()));
        return new Change(
                """
                update attachments a set named = true
                where mailbox_id = ?1 and attachment_id in %s and wire_length = (
                  select sum(octet_length(p.sealed_part)) from attachment_parts p
                  where p.mailbox_id = a.mailbox_id and p.attachment_id = a.attachment_id)\
                """.formatted(Sql.places(2, named.size())),
                Stream.concat(Stream.of(StoredId.of(mailbox.hex())), ids).toArray());
    }

    /** Removes all of a mailbox. */
    public Uni<Void> deleteAll(MailboxId mailbox) {
        return Sql.change("delete from attachments where mailbox_id = ?1", StoredId.of(mailbox.hex()))
                .replaceWithVoid();
    }

    /** Makes the place for parts; false if there is one already. */
    Uni<Boolean> begin(Place place) {
        return Sql.change(
                        """
                        insert into attachments (mailbox_id, attachment_id, wire_length, started_on)
                        values (?1, ?2, ?3, ?4) on conflict do nothing\
                        """,
                        StoredId.of(place.mailbox().hex()),
                        StoredId.of(place.attachment().hex()),
                        place.length(),
                        LocalDate.now(clock))
                .map(count -> count == 1);
    }

    /** The length for which a place was made. */
    Uni<OptionalInt> length(MailboxId mailbox, AttachmentId attachment) {
        return Sql.first(
                        row -> row.number(0),
                        "select wire_length from attachments where mailbox_id = ?1 and attachment_id = ?2",
                        StoredId.of(mailbox.hex()),
                        StoredId.of(attachment.hex()))
                .map(found -> found.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    /** Whether the mailbox has taken no more today than it may, the newest place included. */
    Uni<Boolean> isWithinBudget(MailboxId mailbox) {
        return Sql.first(
                        row -> row.flag(0),
                        """
                        select coalesce(sum(wire_length), 0) <= ?3 from attachments
                        where mailbox_id = ?1 and started_on = ?2\
                        """,
                        StoredId.of(mailbox.hex()),
                        LocalDate.now(clock),
                        settings.bytesPerMailbox())
                .map(within -> within.orElse(false));
    }
}
