package nl.klankbord.reporting.material;

import java.util.List;
import java.util.Optional;
import nl.klankbord.reporting.activities.ActivityFact;
import nl.klankbord.reporting.activities.MeetingFact;
import nl.klankbord.reporting.advice.AdviceFact;
import nl.klankbord.reporting.advice.SignalFact;
import nl.klankbord.reporting.profile.CompliancePoint;
import nl.klankbord.reporting.profile.OrganisationProfile;

/**
 * Everything of a year that is no figure of cases.
 *
 * @param advice given in the year
 * @param followedUp given before it, and still open when it began
 * @param signals given in the year
 * @param activities what was held, summed per kind and quarter
 * @param meetings presentation and evaluation meetings that were held
 * @param profile what the organisation tells about itself, figures of its own included; next to a report, never crossed with it
 * @param compliance what the organisation has and lacks
 */
public record YearMaterial(
        List<AdviceFact> advice,
        List<AdviceFact> followedUp,
        List<SignalFact> signals,
        List<ActivityFact> activities,
        List<MeetingFact> meetings,
        Optional<OrganisationProfile> profile,
        List<CompliancePoint> compliance) {}
