package nl.klankbord.reporting.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.klankbord.reporting.profile.CompliancePoint.What;
import nl.klankbord.reporting.profile.OrganisationProfile.Consent;
import nl.klankbord.reporting.profile.OrganisationProfile.ConsentState;
import nl.klankbord.reporting.profile.OrganisationProfile.Documents;
import org.junit.jupiter.api.Test;

class ComplianceSheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void whatNobodyKnowsIsNeitherMetNorMissed() {
        var sheet = ComplianceSheet.of(Optional.empty(), null);

        assertNull(of(sheet, What.CONSENT).met());
        assertNull(of(sheet, What.PROCEDURE).met());
        assertEquals(false, of(sheet, What.KNOWN).met());
        assertEquals(true, of(sheet, What.REGISTER).met());
    }

    @Test
    void whatIsKnownIsMetOrMissed() {
        var sheet = ComplianceSheet.of(Optional.of(profile(ConsentState.REFUSED)), DAY);

        assertEquals(new CompliancePoint(What.PROCEDURE, true, DAY), of(sheet, What.PROCEDURE));
        assertEquals(new CompliancePoint(What.RISK_ASSESSMENT, false, null), of(sheet, What.RISK_ASSESSMENT));
        assertEquals(false, of(sheet, What.CONSENT).met());
        assertEquals(new CompliancePoint(What.KNOWN, true, DAY), of(sheet, What.KNOWN));
        var small = ComplianceSheet.of(Optional.of(profile(ConsentState.NOT_NEEDED)), DAY);
        assertEquals(true, of(small, What.CONSENT).met());
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
