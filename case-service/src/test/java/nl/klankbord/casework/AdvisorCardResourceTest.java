package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an advisor says of the own work stands on the card that reporters see, at once (INT-4). */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorCardResourceTest {
    private static final String CARD = "/v1/advisor/card";

    /** A picture of nothing: start, an empty scan, end. */
    private static final String PHOTO = Base64Url.encode(
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA, 0, 2, (byte) 0xFF, (byte) 0xD9});

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;

    @BeforeEach
    void anAdvisorInAChannel() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
    }

    @Test
    void untilSomethingIsWrittenTheRecordsOfThePracticeCount() {
        register(List.of("nl", "tr"));

        as(advisor.token())
                .get(CARD)
                .then()
                .statusCode(200)
                .body("card.languages", equalTo(List.of("nl", "tr")))
                .body("card.workingDays", equalTo(List.of(1, 2, 3, 4, 5)))
                .body("card.photo", nullValue())
                .body("domains", equalTo(List.of("OO", "IN")));
    }

    @Test
    void whatIsWrittenIsShownInEveryChannelBesideTheListThatIsSigned() {
        register(List.of("nl"));

        save(card("mail", "noor@example.org")).statusCode(204);
        save(card("mail", "noor@example.org")).statusCode(204);

        as(advisor.token()).get(CARD).then().body("card.hours", equalTo("09:00-17:00"));
        var shown = told();
        assertEquals(List.of(1, 2, 4), shown.workingDays());
        assertEquals("06 12345678", shown.phone());
        var details = Optional.ofNullable(shown.details()).orElseThrow();
        assertEquals("noor@example.org", details.mail());
        assertEquals(List.of("OO", "IN"), details.domains());
        assertEquals(3, details.answerWorkingDays());
        assertEquals(PHOTO, details.photo());
        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .body("directories.size()", equalTo(1))
                .body("profile.cards[0].details.hours", equalTo("09:00-17:00"));
        assertEquals(
                2,
                Broker.get()
                        .events(ChannelPublished.class, event -> event.channel().equals(channel))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "mail, nobody",
        "mail, a b@example.org",
        "hours, 9-17",
        "hours, 25:00-26:00",
        "photo, AAAA",
        "photo, not base64",
        "answerWorkingDays, 59"
    })
    void whatACardCannotHoldIsRefusedByItsName(String field, String value) {
        var typed = "answerWorkingDays".equals(field) ? (Object) Integer.valueOf(value) : value;

        save(card(field, typed)).statusCode(400).body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void onlyAdvisorsHaveACard() {
        as(practice.token()).get(CARD).then().statusCode(403);
        write(practice.token(), card("phone", "1")).put(CARD).then().statusCode(403);
    }

    private AdvisorCard told() {
        return Broker.get()
                .expect(
                        ChannelPublished.class,
                        event -> event.channel().equals(channel)
                                && event.profile().cards().get(0).details() != null)
                .profile()
                .cards()
                .get(0);
    }

    private ValidatableResponse save(Map<String, Object> card) {
        return write(advisor.token(), card).put(CARD).then();
    }

    private void register(List<String> languages) {
        var registration = new HashMap<String, Object>();
        registration.put("domains", List.of("OO", "IN"));
        registration.put("languages", languages);
        registration.put("otherDuty", "NONE");
        write(practice.token(), registration)
                .put("/v1/practice/people/" + advisor.person.text() + "/registration")
                .then()
                .statusCode(204);
    }

    private static Map<String, Object> card(String field, Object value) {
        var card = new HashMap<String, Object>();
        card.put("phone", "06 12345678");
        card.put("languages", List.of("nl", "en"));
        card.put("workingDays", List.of(4, 1, 2));
        card.put("hours", "09:00-17:00");
        card.put("answerWorkingDays", 3);
        card.put("photo", PHOTO);
        card.put(field, value);
        return card;
    }
}
