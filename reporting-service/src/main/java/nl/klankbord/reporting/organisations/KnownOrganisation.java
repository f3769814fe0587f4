package nl.klankbord.reporting.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.Sector;
import org.jspecify.annotations.Nullable;

/** An organisation, as the practice that works for it describes it. */
@Entity
@Table(name = "organisations")
class KnownOrganisation {
    @Id
    private UUID organisationId;

    private UUID practiceId;
    private int staff;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private @Nullable Sector sector;

    KnownOrganisation() {}

    KnownOrganisation(OrganisationDescribed told) {
        organisationId = told.organisation().value();
        follow(told);
    }

    final void follow(OrganisationDescribed told) {
        practiceId = told.practice().value();
        staff = told.staff();
        if (told.sector() != null) sector = told.sector();
    }
}
