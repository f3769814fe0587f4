package nl.klankbord.reporting.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.reporting.profile.CompliancePoint.Judgement;
import nl.klankbord.reporting.profile.CompliancePoint.What;
import nl.klankbord.reporting.profile.OrganisationProfile.ConsentState;
import nl.klankbord.reporting.profile.OrganisationProfile.Documents;
import org.jspecify.annotations.Nullable;

/** Says of an organisation what it has and what it lacks; none of it says anything about cases. */
public final class ComplianceSheet {
    /** Two officers: one of them may be the one whom a report is about. */
    private static final int OFFICERS_OF_A_REGISTER = 2;

    private ComplianceSheet() {}

    /**
     * The sheet as it stands in a yearly report.
     *
     * @param profile what is known of the organisation
     * @param toldOn when its people were last told of the advisor, or null when never in the year
     * @param people who answers for it and who receives reports there, as its signed directories name them
     */
    public static List<CompliancePoint> of(
            Optional<OrganisationProfile> profile, @Nullable LocalDate toldOn, List<DirectoryPerson> people) {
        var documents = profile.map(OrganisationProfile::documents);
        return List.of(
                known(What.APPOINTED, people.stream().anyMatch(DirectoryPerson::mayReceiveReports)),
                new CompliancePoint(What.KNOWN, toldOn != null ? Judgement.MET : Judgement.MISSED, toldOn),
                consent(profile),
                document(What.PROCEDURE, documents.map(Documents::reportingProcedureOn), documents.isPresent()),
                known(What.REGISTER, officers(people) >= OFFICERS_OF_A_REGISTER),
                new CompliancePoint(What.REPORT, Judgement.MET, null),
                document(What.RISK_ASSESSMENT, documents.map(Documents::riskAssessmentOn), documents.isPresent()));
    }

    /** What is not seen here may be elsewhere. */
    private static CompliancePoint known(What what, boolean seen) {
        return new CompliancePoint(what, seen ? Judgement.MET : Judgement.UNKNOWN, null);
    }

    private static long officers(List<DirectoryPerson> people) {
        return people.stream()
                .filter(person -> person.role() == DirectoryPerson.Role.OFFICER)
                .filter(person -> person.status() == DirectoryPerson.Status.ACTIVE)
                .map(DirectoryPerson::kid)
                .distinct()
                .count();
    }

    private static CompliancePoint consent(Optional<OrganisationProfile> profile) {
        return profile.map(OrganisationProfile::consent)
                .map(consent -> new CompliancePoint(What.CONSENT, judgement(consent.state()), consent.on()))
                .orElse(new CompliancePoint(What.CONSENT, Judgement.UNKNOWN, null));
    }

    private static Judgement judgement(ConsentState state) {
        return switch (state) {
            case UNKNOWN -> Judgement.UNKNOWN;
            case ASKED, REFUSED -> Judgement.MISSED;
            case GIVEN -> Judgement.MET;
            case NOT_NEEDED -> Judgement.NOT_NEEDED;
        };
    }

    private static CompliancePoint document(What what, Optional<LocalDate> on, boolean known) {
        var there = on.isPresent() ? Judgement.MET : Judgement.MISSED;
        return new CompliancePoint(what, known ? there : Judgement.UNKNOWN, on.orElse(null));
    }
}
