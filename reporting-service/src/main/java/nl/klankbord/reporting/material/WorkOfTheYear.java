package nl.klankbord.reporting.material;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.activities.ActivityLog;
import nl.klankbord.reporting.advice.AdviceOfYears;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.profile.ComplianceSheet;
import nl.klankbord.reporting.profile.Profiles;
import nl.klankbord.reporting.yearly.YearMaterial;

/** Gathers everything of a year that is no figure of cases; the answers to advice are as they are now. */
@ApplicationScoped
class WorkOfTheYear implements YearMaterial {
    private static final int ACTIVITIES = 3;
    private static final int COMPARISON = 8;
    private static final int SIGNALS = 9;
    private static final int FOLLOW_UP = 10;
    private static final int ADVICE = 11;
    private static final int ANSWERS = 12;
    private static final int LAW = 13;

    private final AdviceOfYears advice;
    private final ActivityLog activities;
    private final Profiles profiles;
    private final Organisations organisations;
    private final MaterialWords words;

    WorkOfTheYear(
            AdviceOfYears advice,
            ActivityLog activities,
            Profiles profiles,
            Organisations organisations,
            MaterialWords words) {
        this.advice = advice;
        this.activities = activities;
        this.profiles = profiles;
        this.organisations = organisations;
        this.words = words;
    }

    @Override
    public Uni<List<Contribution>> of(OrganisationId organisation, int year, String language) {
        var said = words.in(language);
        return adviceOf(organisation, year, said)
                .chain(advised -> workOf(organisation, year, said).map(worked -> {
                    var all = new ArrayList<>(worked);
                    all.addAll(advised);
                    return List.copyOf(all);
                }));
    }

    private Uni<List<Contribution>> adviceOf(OrganisationId organisation, int year, MaterialWords.Said said) {
        return advice.signalsOf(organisation, year)
                .chain(signals -> advice.followedUpIn(organisation, year)
                        .chain(followedUp -> advice.givenIn(organisation, year)
                                .map(given -> List.of(
                                        new Contribution(SIGNALS, AdviceBlocks.signals(signals, said)),
                                        new Contribution(FOLLOW_UP, AdviceBlocks.followedUp(followedUp, said)),
                                        new Contribution(ADVICE, AdviceBlocks.given(given, said)),
                                        new Contribution(ANSWERS, AdviceBlocks.answered(given, said))))));
    }

    private Uni<List<Contribution>> workOf(OrganisationId organisation, int year, MaterialWords.Said said) {
        return activities
                .held(organisation, year)
                .chain(held -> activities
                        .meetings(organisation, year)
                        .chain(meetings -> activities
                                .toldOn(organisation, year)
                                .chain(told -> profiles.of(organisation)
                                        .chain(profile -> people(organisation)
                                                .map(people -> List.of(
                                                        new Contribution(
                                                                ACTIVITIES,
                                                                WorkBlocks.activities(held, meetings, said)),
                                                        new Contribution(
                                                                COMPARISON, WorkBlocks.context(profile, year, said)),
                                                        new Contribution(
                                                                LAW,
                                                                WorkBlocks.compliance(
                                                                        ComplianceSheet.of(
                                                                                profile, told.orElse(null), people),
                                                                        said))))))));
    }

    /** Of all its channels. */
    private Uni<List<DirectoryPerson>> people(OrganisationId organisation) {
        return organisations
                .channelsOf(organisation)
                .map(channels -> channels.stream()
                        .flatMap(channel -> channel.directory().people().stream())
                        .toList());
    }
}
