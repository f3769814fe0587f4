package nl.klankbord.reporting.material;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.activities.ActivityLog;
import nl.klankbord.reporting.advice.AdviceOfYears;

/** Gathers what happened in a year; inside the caller's session, for a caller who may read it. */
@ApplicationScoped
public class YearMaterials {
    private final AdviceOfYears advice;
    private final ActivityLog activities;

    YearMaterials(AdviceOfYears advice, ActivityLog activities) {
        this.advice = advice;
        this.activities = activities;
    }

    /** Of one organisation and one calendar year; the answers to advice are as they are now. */
    public Uni<YearMaterial> of(OrganisationId organisation, int year) {
        return advice.givenIn(organisation, year)
                .chain(given -> advice.followedUpIn(organisation, year)
                        .chain(followedUp -> advice.signalsOf(organisation, year)
                                .chain(signals -> activities
                                        .held(organisation, year)
                                        .chain(held -> activities
                                                .meetings(organisation, year)
                                                .map(meetings -> new YearMaterial(
                                                        given, followedUp, signals, held, meetings))))));
    }
}
