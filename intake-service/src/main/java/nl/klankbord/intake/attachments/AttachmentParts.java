package nl.klankbord.intake.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.intake.platform.StoredId;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;

/** The store of the bytes, one part at a time. */
@ApplicationScoped
public class AttachmentParts {
    /** Stores a part unless there is one at this index; false then. */
    Uni<Boolean> store(Place place, int part, byte[] bytes) {
        return Sql.change(
                        """
                        insert into attachment_parts (mailbox_id, attachment_id, part, part_hash, sealed_part)
                        values (?1, ?2, ?3, ?4, ?5) on conflict do nothing\
                        """,
                        StoredId.of(place.mailbox().hex()),
                        StoredId.of(place.attachment().hex()),
                        part,
                        hash(bytes).bytes(),
                        bytes)
                .map(count -> count == 1);
    }

    /** Whether the part at this index has these bytes. */
    Uni<Boolean> holds(Place place, int part, byte[] bytes) {
        return Sql.first(
                        row -> row.hash(0).equals(hash(bytes)),
                        """
                        select part_hash from attachment_parts
                        where mailbox_id = ?1 and attachment_id = ?2 and part = ?3\
                        """,
                        StoredId.of(place.mailbox().hex()),
                        StoredId.of(place.attachment().hex()),
                        part)
                .map(same -> same.orElse(false));
    }

    public Uni<List<Integer>> received(MailboxId mailbox, AttachmentId attachment) {
        return Sql.list(
                row -> row.number(0),
                "select part from attachment_parts where mailbox_id = ?1 and attachment_id = ?2 order by part",
                StoredId.of(mailbox.hex()),
                StoredId.of(attachment.hex()));
    }

    /** A part of an attachment that a message names. */
    Uni<Optional<byte[]>> read(MailboxId mailbox, AttachmentId attachment, int part) {
        return Sql.first(row -> row.bytes(0), """
            select p.sealed_part from attachment_parts p join attachments a using (mailbox_id, attachment_id)
            where a.named and mailbox_id = ?1 and attachment_id = ?2 and p.part = ?3\
            """, StoredId.of(mailbox.hex()), StoredId.of(attachment.hex()), part);
    }

    private static Hash hash(byte[] bytes) {
        return Hash.sha256("part", bytes);
    }
}
