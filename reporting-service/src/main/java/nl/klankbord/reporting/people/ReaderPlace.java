package nl.klankbord.reporting.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.klankbord.protocol.events.ReaderAppointed;

/** For which organisation a member of its board or works council reads. */
@Entity
@Table(name = "organisation_readers")
class ReaderPlace {
    @Id
    private UUID personId;

    private UUID organisationId;

    ReaderPlace() {}

    ReaderPlace(ReaderAppointed told) {
        personId = told.person().value();
        follow(told);
    }

    final void follow(ReaderAppointed told) {
        organisationId = told.organisation().value();
    }
}
