package nl.klankbord.casework.readers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.ReaderAppointed;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/** For which organisation somebody reads. */
@Entity
@Table(name = "organisation_readers")
class AppointedReader {
    @Id
    private UUID personId;

    private UUID organisationId;

    AppointedReader() {}

    AppointedReader(PersonId person, OrganisationId organisation) {
        this.personId = person.value();
        this.organisationId = organisation.value();
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ReaderAppointed announcement() {
        return new ReaderAppointed(person(), new OrganisationId(organisationId));
    }
}
