package nl.klankbord.casework.contracts;

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
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** What holds for one organisation from one day on. */
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

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private BillingForm billingForm;

    private int yearlyCents;
    private boolean customPrice;
    private int hourlyCents;
    private @Nullable Boolean vatIncluded;
    private @Nullable Integer hourBudget;

    Contract() {}

    Contract(OrganisationId organisation, LocalDate startsOn, Terms terms) {
        this.organisationId = organisation.value();
        this.startsOn = startsOn;
        agree(terms);
    }

    final void agree(Terms terms) {
        billingForm = terms.billingForm();
        yearlyCents = terms.yearlyCents();
        customPrice = terms.customPrice();
        hourlyCents = terms.hourlyCents();
        vatIncluded = terms.vatIncluded();
        hourBudget = terms.hourBudget();
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    LocalDate startsOn() {
        return startsOn;
    }

    Terms terms() {
        return new Terms(billingForm, yearlyCents, customPrice, hourlyCents, vatIncluded, hourBudget);
    }

    ContractAgreed announcement(PracticeId practice) {
        var budget = hourBudget;
        return new ContractAgreed(
                organisation(),
                practice,
                startsOn,
                billingForm,
                yearlyCents,
                hourlyCents,
                vatIncluded,
                budget == null ? 0 : budget);
    }

    /**
     * The content of a contract.
     *
     * @param billingForm how work is billed
     * @param yearlyCents what a year costs
     * @param customPrice whether that is another price than the list's
     * @param hourlyCents what an hour costs
     * @param vatIncluded whether these amounts hold the tax, or null while nobody has verified it
     * @param hourBudget hours a year that need no asking, or null
     */
    record Terms(
            BillingForm billingForm,
            int yearlyCents,
            boolean customPrice,
            int hourlyCents,
            @Nullable Boolean vatIncluded,
            @Nullable Integer hourBudget) {}
}
