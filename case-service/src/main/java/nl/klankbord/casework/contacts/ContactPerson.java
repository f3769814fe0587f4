package nl.klankbord.casework.contacts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/** For which organisation somebody is the contact person. */
@Entity
@Table(name = "contact_persons")
class ContactPerson {
    @Id
    private UUID personId;

    @Column
    private UUID organisationId;

    ContactPerson() {}

    ContactPerson(PersonId person, OrganisationId organisation) {
        this.personId = person.value();
        this.organisationId = organisation.value();
    }

    void moveTo(OrganisationId organisation) {
        organisationId = organisation.value();
    }

    PersonId person() {
        return new PersonId(personId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }
}
