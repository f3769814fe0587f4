package nl.klankbord.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelProfileTest {
    private static final String PROFILE = """
            {"practice":"Praktijk Voorbeeld","privacyContact":"privacy@voorbeeld.test","complaintRoute":"Landelijk",\
            "phone":null,"answerWorkingDays":5,"ackWorkingDays":2,"advisorRole":"ADVISOR_IN_CONFIDENCE",\
            "secrecyExceptions":["acuut gevaar"],"languages":["nl","en"],"outOfScope":["BS.WDR"],\
            "cards":[{"kid":"afb00711967281025dd8a9efc668d8a2","internal":false,"certificate":null,\
            "languages":["nl"],"workingDays":[1,2,4],"phone":null,"absentUntil":"2026-12-01"}]}""";

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void aProfileComesBackAsItWas() throws Exception {
        var profile = json.readValue(PROFILE, ChannelProfile.class);

        assertEquals(json.readTree(PROFILE), json.readTree(json.writeValueAsString(profile)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"practice\":\"Praktijk Voorbeeld\"|\"practice\":\"\"",
                "\"practice\":\"Praktijk Voorbeeld\",|",
                "\"answerWorkingDays\":5|\"answerWorkingDays\":0",
                "\"answerWorkingDays\":5|\"answerWorkingDays\":61",
                "[\"nl\",\"en\"]|[\"nl\",null]",
                "[\"nl\",\"en\"]|[\"Nederlands\"]",
                "[\"BS.WDR\"]|[\"een zin over iets\"]",
                "[1,2,4]|[8]",
                "\"kid\":\"afb00711967281025dd8a9efc668d8a2\",|",
                "\"phone\":null,\"answer|\"phone\":\" \",\"answer"
            })
    void aProfileThatAPageCannotShowIsRefused(String good, String bad) {
        var changed = PROFILE.replace(good, bad == null ? "" : bad);

        assertThrows(JsonMappingException.class, () -> json.readValue(changed, ChannelProfile.class));
    }
}
