package nl.klankbord.reporting.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.OfficerAppointed;
import nl.klankbord.protocol.wire.OrganisationId;

/** What an officer is to an organisation. */
@Entity
@Table(name = "officers")
class Appointment {
    @Id
    private UUID personId;

    private UUID organisationId;
    private boolean fallback;
    private boolean excluded;

    Appointment() {}

    Appointment(OfficerAppointed told) {
        personId = told.person().value();
        follow(told);
    }

    final void follow(OfficerAppointed told) {
        organisationId = told.organisation().value();
        fallback = told.fallback();
        excluded = told.excluded();
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    boolean fallback() {
        return fallback;
    }

    boolean excluded() {
        return excluded;
    }
}
