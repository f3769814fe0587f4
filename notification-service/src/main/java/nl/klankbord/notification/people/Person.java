package nl.klankbord.notification.people;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody a practice has admitted. */
@Entity
@Table(name = "people")
class Person extends PanacheEntityBase {
    @Id
    @Column(name = "person_id")
    private UUID personId;

    @Column(columnDefinition = "text")
    private String subject;

    /** The organisation runs the mail server of this address; mail there would tell the employer that a report came. */
    @Column(name = "employer_mail")
    private boolean employerMail;

    /** Null until they have enrolled. */
    @Column(columnDefinition = "text")
    private @Nullable String kid;

    @Column(columnDefinition = "text")
    private String role;

    @Column(name = "practice_id")
    private UUID practiceId;

    static Person admitted(PersonAdmitted fact) {
        var person = new Person();
        person.personId = fact.person().value();
        person.take(fact);
        return person;
    }

    void take(PersonAdmitted fact) {
        subject = fact.subject().value();
        employerMail = fact.employerMail();
        kid = fact.kid() == null ? null : fact.kid().hex();
        role = fact.role().name();
        practiceId = fact.practice().value();
    }

    UUID practice() {
        return practiceId;
    }

    PersonId id() {
        return new PersonId(personId);
    }

    KeycloakSubject subject() {
        return new KeycloakSubject(subject);
    }
}
