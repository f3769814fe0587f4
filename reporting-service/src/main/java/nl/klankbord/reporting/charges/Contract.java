package nl.klankbord.reporting.charges;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** What holds for one organisation from one day on, as case-service tells it. */
@Entity
@Table(name = "contracts")
@IdClass(Contract.Place.class)
class Contract {
    record Place(UUID organisationId, LocalDate startsOn) {}

    @Id
    private UUID organisationId;

    @Id
    @Column
    private LocalDate startsOn;

    private UUID practiceId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private BillingForm billingForm;

    private int yearlyCents;
    private int hourlyCents;
    private @Nullable Boolean vatIncluded;
    private int hourBudget;

    Contract() {}

    Contract(ContractAgreed agreed) {
        organisationId = agreed.organisation().value();
        startsOn = agreed.startsOn();
        follow(agreed);
    }

    final void follow(ContractAgreed agreed) {
        practiceId = agreed.practice().value();
        billingForm = agreed.billingForm();
        yearlyCents = agreed.yearlyCents();
        hourlyCents = agreed.hourlyCents();
        vatIncluded = agreed.vatIncluded();
        hourBudget = agreed.hourBudget();
    }

    UUID organisationId() {
        return organisationId;
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    AgreedTerms terms() {
        return new AgreedTerms(startsOn, billingForm, yearlyCents, hourlyCents, vatIncluded, hourBudget);
    }
}
