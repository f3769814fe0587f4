package nl.klankbord.casework.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A library sends readers to pages of others; no link may say where they come from. */
class SafeLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.huisvoorklokkenluiders.nl",
                "https://voorbeeld.nl/kennisbank?onderwerp=pesten&pagina=2",
                "https://voorbeeld.nl/document.pdf#page=3",
                "https://VOORBEELD.nl/mc_pherson",
                "https://voorbeeld.nl/?medium=utm"
            })
    void aPlainLinkIsTaken(String link) {
        assertEquals(Optional.empty(), SafeLink.fault(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://voorbeeld.nl/?utm_source=mail",
                "https://voorbeeld.nl/?pagina=2&UTM_Campaign=vp",
                "https://voorbeeld.nl/?a=1;fbclid=x",
                "https://voorbeeld.nl/?%75tm_source=mail",
                "https://voorbeeld.nl/#utm_medium=mail",
                "https://voorbeeld.nl/#deel?gclid=x",
                "https://voorbeeld.nl/?mc_eid=1",
                "https://voorbeeld.nl/?_hsenc=1",
                "https://voorbeeld.nl/?trk=public_post",
                "https://lnkd.in/abc",
                "https://bit.ly/abc"
            })
    void aLinkThatCountsItsReadersIsRefused(String link) {
        assertEquals(Optional.of("tracker"), SafeLink.fault(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://voorbeeld.nl",
                "voorbeeld.nl",
                "javascript:alert(1)",
                "https://",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://naam@voorbeeld.nl/",
                "https://voorbeeld.nl:8443/",
                "https://voorbeeld.nl/een pagina",
                "https://voorbeeld"
            })
    void whatIsNoPublicPageIsRefused(String link) {
        assertEquals(Optional.of("link"), SafeLink.fault(link));
    }
}
