package nl.klankbord.notification.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import nl.klankbord.notification.waiting.Reason;
import org.junit.jupiter.api.Test;

class NeutralTextTest {
    @Test
    void theLanguageIsThatOfTheSignInSystem() {
        assertEquals(NoticeLanguage.EN, NoticeLanguage.of(Map.of("locale", List.of("en"))));
        assertEquals(NoticeLanguage.NL, NoticeLanguage.of(Map.of("locale", List.of("nl"))));
        assertEquals(NoticeLanguage.NL, NoticeLanguage.of(Map.of("locale", List.of("pl"))));
        assertEquals(NoticeLanguage.NL, NoticeLanguage.of(Map.of()));
    }

    @Test
    void severalReasonsMakeOneMailThatBeginsWithTheMostUrgent() {
        var bits = Reason.WAITS.bit() | Reason.TERM_PASSED.bit();
        var text = NeutralText.of(Reason.in(bits), NoticeLanguage.NL);

        assertEquals("Een termijn is voorbij", text.subject());
        assertTrue(text.body().startsWith("Een termijn is voorbij."));
        assertTrue(text.body().endsWith("Er staat iets voor je klaar. Log in om het te lezen."));
    }

    @Test
    void everyReasonSaysWhatToDoNextInBothLanguagesAndNeverHowMany() {
        for (var language : NoticeLanguage.values())
            for (var reason : Reason.values()) {
                var text = NeutralText.of(List.of(reason), language);
                assertTrue(text.body().matches("(?s).*\\b([Ll]og in|[Ss]ign in|[Vv]raag|[Aa]sk)\\b.*"), text.body());
                assertFalse(text.body().matches("(?s).*\\d.*"), text.body());
            }
    }
}
