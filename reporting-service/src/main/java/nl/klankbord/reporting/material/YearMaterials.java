package nl.klankbord.reporting.material;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.activities.ActivityFact;
import nl.klankbord.reporting.activities.ActivityLog;
import nl.klankbord.reporting.activities.MeetingFact;
import nl.klankbord.reporting.advice.AdviceFact;
import nl.klankbord.reporting.advice.AdviceOfYears;
import nl.klankbord.reporting.advice.SignalFact;
import nl.klankbord.reporting.profile.ComplianceSheet;
import nl.klankbord.reporting.profile.OrganisationProfile;
import nl.klankbord.reporting.profile.Profiles;

/** Gathers what happened in a year; inside the caller's session, for a caller who may read it. */
@ApplicationScoped
public class YearMaterials {
    private record Words(List<AdviceFact> given, List<AdviceFact> followedUp, List<SignalFact> signals) {}

    private record Doings(List<ActivityFact> held, List<MeetingFact> meetings, Optional<LocalDate> told) {}

    private final AdviceOfYears advice;
    private final ActivityLog activities;
    private final Profiles profiles;

    YearMaterials(AdviceOfYears advice, ActivityLog activities, Profiles profiles) {
        this.advice = advice;
        this.activities = activities;
        this.profiles = profiles;
    }

    /** Of one organisation and one calendar year; the answers to advice are as they are now. */
    public Uni<YearMaterial> of(OrganisationId organisation, int year) {
        return words(organisation, year)
                .chain(words -> doings(organisation, year)
                        .chain(doings ->
                                profiles.of(organisation).map(profile -> material(words, doings, profile))));
    }

    private Uni<Words> words(OrganisationId organisation, int year) {
        return advice.givenIn(organisation, year)
                .chain(given -> advice.followedUpIn(organisation, year)
                        .chain(followedUp -> advice.signalsOf(organisation, year)
                                .map(signals -> new Words(given, followedUp, signals))));
    }

    private Uni<Doings> doings(OrganisationId organisation, int year) {
        return activities
                .held(organisation, year)
                .chain(held -> activities
                        .meetings(organisation, year)
                        .chain(meetings -> activities
                                .toldOn(organisation, year)
                                .map(told -> new Doings(held, meetings, told))));
    }

    private static YearMaterial material(Words words, Doings doings, Optional<OrganisationProfile> profile) {
        return new YearMaterial(
                words.given(),
                words.followedUp(),
                words.signals(),
                doings.held(),
                doings.meetings(),
                profile,
                ComplianceSheet.of(profile, doings.told().orElse(null)));
    }
}
