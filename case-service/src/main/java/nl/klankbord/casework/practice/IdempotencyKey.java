package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PracticeId;

/** Remembers for a day what a creation answered. Keys and requests are kept as hashes, and belong to one practice. */
@Entity
@Table(name = "idempotency_keys")
@IdClass(IdempotencyKey.Name.class)
class IdempotencyKey {
    record Name(UUID practiceId, String keyHash) {
        static Name of(PracticeId practice, Hash key) {
            return new Name(practice.value(), key.hex());
        }
    }

    @Id
    private UUID practiceId;

    @Id
    @Column(columnDefinition = "text")
    private String keyHash;

    @Column(columnDefinition = "text")
    private String requestHash;

    private UUID answerId;

    @Column
    private LocalDate keptOn;

    IdempotencyKey() {}

    IdempotencyKey(Name name, Hash request, UUID answer, LocalDate today) {
        this.practiceId = name.practiceId();
        this.keyHash = name.keyHash();
        this.requestHash = request.hex();
        this.answerId = answer;
        this.keptOn = today;
    }

    boolean belongsTo(Hash request) {
        return requestHash.equals(request.hex());
    }

    UUID answerId() {
        return answerId;
    }
}
