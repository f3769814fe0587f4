package nl.klankbord.casework.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.jspecify.annotations.Nullable;

/** An organisation for which a practice works. */
@Entity
@Table(name = "organisations")
class Organisation {
    @Id
    private UUID id;

    @Column
    private UUID practiceId;

    @Column(columnDefinition = "text")
    private String name;

    private int staff;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Sector sector;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AdvisorRole advisorRole;

    private @Nullable LocalDate leavesOn;

    @Column(columnDefinition = "text")
    private @Nullable String goesOnWith;

    Organisation() {}

    Organisation(OrganisationId id, PracticeId practice, NewOrganisation entered) {
        this.id = id.value();
        this.practiceId = practice.value();
        describe(entered);
    }

    /** What its manager says about it now. Reporters read it with the next directory that is signed. */
    final void describe(NewOrganisation entered) {
        name = entered.name();
        staff = entered.staff();
        sector = entered.sector();
        advisorRole = entered.advisorRole();
    }

    OrganisationDescribed description() {
        return new OrganisationDescribed(id(), practice(), staff, sector);
    }

    void leave(LocalDate day, @Nullable String other) {
        leavesOn = day;
        goesOnWith = other;
    }

    @Nullable
    LocalDate leavesOn() {
        return leavesOn;
    }

    @Nullable
    String goesOnWith() {
        return goesOnWith;
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    PracticeId practice() {
        return new PracticeId(practiceId);
    }

    String name() {
        return name;
    }

    int staff() {
        return staff;
    }

    Sector sector() {
        return sector;
    }

    AdvisorRole advisorRole() {
        return advisorRole;
    }
}
