package nl.klankbord.casework.officers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.OfficerAppointed;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/** What somebody is to an organisation as its officer. */
@Entity
@Table(name = "officers")
class AppointedOfficer {
    @Id
    private UUID personId;

    private UUID organisationId;
    private boolean fallback;
    private boolean excluded;

    AppointedOfficer() {}

    AppointedOfficer(PersonId person, OrganisationId organisation) {
        this.personId = person.value();
        this.organisationId = organisation.value();
    }

    void change(boolean toFallback, boolean toExcluded) {
        fallback = toFallback;
        excluded = toExcluded;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    boolean fallback() {
        return fallback;
    }

    boolean excluded() {
        return excluded;
    }

    OfficerAppointed announcement() {
        return new OfficerAppointed(person(), new OrganisationId(organisationId), fallback, excluded);
    }
}
