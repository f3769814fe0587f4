package nl.klankbord.notification.people;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.wire.KeycloakSubject;

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

    static Person admitted(PersonAdmitted fact) {
        var person = new Person();
        person.personId = fact.person().value();
        person.take(fact);
        return person;
    }

    void take(PersonAdmitted fact) {
        subject = fact.subject().value();
        employerMail = fact.employerMail();
    }

    KeycloakSubject subject() {
        return new KeycloakSubject(subject);
    }
}
