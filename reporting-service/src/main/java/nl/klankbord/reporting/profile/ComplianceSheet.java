package nl.klankbord.reporting.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.reporting.profile.CompliancePoint.What;
import nl.klankbord.reporting.profile.OrganisationProfile.ConsentState;
import nl.klankbord.reporting.profile.OrganisationProfile.Documents;
import org.jspecify.annotations.Nullable;

/** Says of an organisation what it has and what it lacks; none of it says anything about cases. */
public final class ComplianceSheet {
    private ComplianceSheet() {}

    /**
     * The sheet as it stands in a yearly report.
     *
     * @param profile what is known of the organisation
     * @param toldOn when its people were last told of the advisor, or null when never in the year
     */
    public static List<CompliancePoint> of(Optional<OrganisationProfile> profile, @Nullable LocalDate toldOn) {
        var documents = profile.map(OrganisationProfile::documents);
        return List.of(
                new CompliancePoint(What.APPOINTED, true, null),
                new CompliancePoint(What.KNOWN, toldOn != null, toldOn),
                consent(profile),
                document(What.PROCEDURE, documents.map(Documents::reportingProcedureOn), documents.isPresent()),
                new CompliancePoint(What.REGISTER, true, null),
                new CompliancePoint(What.REPORT, true, null),
                document(What.RISK_ASSESSMENT, documents.map(Documents::riskAssessmentOn), documents.isPresent()));
    }

    private static CompliancePoint consent(Optional<OrganisationProfile> profile) {
        var consent = profile.map(OrganisationProfile::consent).filter(known -> known.state() != ConsentState.UNKNOWN);
        if (consent.isEmpty()) return new CompliancePoint(What.CONSENT, null, null);
        var state = consent.get().state();
        var met = state == ConsentState.GIVEN || state == ConsentState.NOT_NEEDED;
        return new CompliancePoint(What.CONSENT, met, consent.get().on());
    }

    private static CompliancePoint document(What what, Optional<LocalDate> on, boolean known) {
        return new CompliancePoint(what, known ? on.isPresent() : null, on.orElse(null));
    }
}
