package nl.klankbord.reporting.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.reporting.profile.CompliancePoint.Judgement;
import nl.klankbord.reporting.profile.CompliancePoint.What;
import nl.klankbord.reporting.profile.OrganisationProfile.Consent;
import nl.klankbord.reporting.profile.OrganisationProfile.ConsentState;
import nl.klankbord.reporting.profile.OrganisationProfile.Documents;
import org.junit.jupiter.api.Test;

class ComplianceSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whatNobodyKnowsIsNeitherMetNorMissed() {
        var sheet = ComplianceSheet.of(Optional.empty(), null, List.of());

        assertEquals(Judgement.UNKNOWN, of(sheet, What.CONSENT).judgement());
        assertEquals(Judgement.UNKNOWN, of(sheet, What.PROCEDURE).judgement());
        assertEquals(Judgement.MISSED, of(sheet, What.KNOWN).judgement());
        assertEquals(Judgement.UNKNOWN, of(sheet, What.REGISTER).judgement());
        assertEquals(Judgement.UNKNOWN, of(sheet, What.APPOINTED).judgement());
    }

    @Test
    void whatIsKnownIsMetOrMissed() {
        var sheet = ComplianceSheet.of(Optional.of(profile(ConsentState.REFUSED)), DAY, List.of());

        assertEquals(new CompliancePoint(What.PROCEDURE, Judgement.MET, DAY), of(sheet, What.PROCEDURE));
        assertEquals(
                new CompliancePoint(What.RISK_ASSESSMENT, Judgement.MISSED, null), of(sheet, What.RISK_ASSESSMENT));
        assertEquals(Judgement.MISSED, of(sheet, What.CONSENT).judgement());
        assertEquals(new CompliancePoint(What.KNOWN, Judgement.MET, DAY), of(sheet, What.KNOWN));
        var small = ComplianceSheet.of(Optional.of(profile(ConsentState.NOT_NEEDED)), DAY, List.of());
        assertEquals(Judgement.NOT_NEEDED, of(small, What.CONSENT).judgement());
    }

    private static OrganisationProfile profile(ConsentState consent) {
        return new OrganisationProfile(
                "",
                "",
                List.of(),
                new Documents(null, null, null, DAY, null, null),
                0,
                0,
                new Consent(consent, null),
                List.of());
    }

    private static CompliancePoint of(List<CompliancePoint> sheet, What what) {
        return sheet.stream().filter(point -> point.what() == what).findFirst().orElseThrow();
    }
}
