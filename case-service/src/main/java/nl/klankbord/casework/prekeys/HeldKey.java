package nl.klankbord.casework.prekeys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.MailboxId;
import org.jspecify.annotations.Nullable;

/** A grant that waits for a back-up: its owner must keep the seed (KB-74), and hear nothing else of it. */
@Entity
@Table(name = "held_keys")
@IdClass(HeldKey.Name.class)
class HeldKey {
    record Name(String mailboxId, int epoch, String kid) {
        static Name of(MailboxId mailbox, int epoch, Kid kid) {
            return new Name(mailbox.hex(), epoch, kid.hex());
        }
    }

    @Id
    @Column(columnDefinition = "text")
    private String mailboxId;

    @Id
    private int epoch;

    @Id
    @Column(columnDefinition = "text")
    private String kid;

    @Column(columnDefinition = "text")
    private String prekeyHash;

    @Column
    private LocalDate heldOn;

    @Column
    private @Nullable LocalDate releasedOn;

    HeldKey() {}

    HeldKey(Name name, Hash prekey, LocalDate on) {
        this.mailboxId = name.mailboxId();
        this.epoch = name.epoch();
        this.kid = name.kid();
        this.prekeyHash = prekey.hex();
        this.heldOn = on;
    }

    void release(LocalDate on) {
        releasedOn = on;
    }
}
