package nl.klankbord.notification.mails;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeutralTextTest {
    @Test
    void theLanguageIsThatOfTheSignInSystem() {
        assertEquals(NeutralText.EN, NeutralText.of(Map.of("locale", List.of("en"))));
        assertEquals(NeutralText.NL, NeutralText.of(Map.of("locale", List.of("nl"))));
        assertEquals(NeutralText.NL, NeutralText.of(Map.of("locale", List.of("pl"))));
        assertEquals(NeutralText.NL, NeutralText.of(Map.of()));
    }
}
