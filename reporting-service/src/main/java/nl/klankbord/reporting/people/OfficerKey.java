package nl.klankbord.reporting.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.people.EnrolledIdentity;

/** The identity an officer made; it never changes. */
@Entity
@Table(name = "officer_keys")
class OfficerKey {
    @Id
    private UUID personId;

    private byte[] identityKey;

    @Column(columnDefinition = "text")
    private String kid;

    OfficerKey() {}

    OfficerKey(PersonId person, IdentityKey key) {
        personId = person.value();
        identityKey = key.bytes();
        kid = key.kid().hex();
    }

    EnrolledIdentity identity() {
        return new EnrolledIdentity(new IdentityKey(identityKey));
    }
}
