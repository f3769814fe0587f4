package nl.klankbord.reporting.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** Somebody a practice has admitted, as case-service tells it. */
@Entity
@Table(name = "people")
class KnownPerson {
    @Id
    private UUID personId;

    @Column(columnDefinition = "text")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PersonRole role;

    private UUID practiceId;

    @Column(columnDefinition = "text")
    private @Nullable String kid;

    private boolean removed;

    KnownPerson() {}

    KnownPerson(PersonAdmitted admitted) {
        personId = admitted.person().value();
        follow(admitted);
    }

    /** Whoever was removed stays so: an older admission may be told again. */
    final void follow(PersonAdmitted admitted) {
        subject = admitted.subject().value();
        role = admitted.role();
        practiceId = admitted.practice().value();
        kid = admitted.kid() == null ? null : admitted.kid().hex();
    }

    void remove() {
        removed = true;
    }

    PersonId id() {
        return new PersonId(personId);
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    KeycloakSubject account() {
        return new KeycloakSubject(subject);
    }

    @Nullable
    Kid kid() {
        return kid == null ? null : new Kid(kid);
    }
}
