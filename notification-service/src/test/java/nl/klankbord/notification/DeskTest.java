package nl.klankbord.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.notification.Facts.Someone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What staff can ask: which mails they get, an address for their calendar, news of the law. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "notification_service"))
@WithTestResource(Surroundings.class)
class DeskTest {
    private static final String PREFERENCES = "/v1/advisor/notices/preferences";
    private static final String CALENDAR = "/v1/advisor/notices/calendar";
    private static final LocalDate FRIDAY = LocalDate.of(2040, 11, 30);

    @SuppressWarnings("NullAway.Init") // given by the test resource
    Surroundings surroundings;

    @Inject
    Facts facts;

    @Test
    void onlyAdmittedStaffOfTheRightAudienceAreHeard() {
        var stranger = Someone.isNew();
        for (var path : List.of("preferences", "bulletin")) {
            given().get("/v1/advisor/notices/" + path).then().statusCode(401);
            as(stranger).get("/v1/advisor/notices/" + path).then().statusCode(403);
            var known = anAdvisor("nl");
            as(known).get("/v1/advisor/notices/" + path).then().statusCode(200);
            as(known).get("/v1/organisation/notices/" + path).then().statusCode(403);
            given().auth()
                    .oauth2(token(known, "advisor", "case-service"))
                    .get("/v1/advisor/notices/" + path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void everyMailIsShownAsItLeaves() {
        var advisor = anAdvisor("nl");

        as(advisor)
                .get(PREFERENCES)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("language", nullValue())
                .body("calendarSince", nullValue())
                .body("mails.reason", contains("TERM_PASSED", "TERM_NEAR", "COLLEAGUE_TERM", "WAITS", "SIGN_IN", "LAW"))
                .body("mails.wanted", not(hasItem(false)))
                .body("mails.mayBeUnwanted", contains(false, true, false, true, false, true))
                .body("mails[3].sample.nl.subject", equalTo("Er staat iets voor je klaar"))
                .body("mails[3].sample.en.body", equalTo("Something is waiting for you. Sign in to read it."));
    }

    @Test
    void theChosenLanguageIsTheOneOfTheMail() throws MessagingException {
        var advisor = anAdvisor("nl");
        change(advisor, "\"0\"", "{\"language\":\"en\",\"unwanted\":[\"LAW\"]}").statusCode(204);

        facts.received(Facts.aCase(), advisor);

        awaitMails(1, advisor);
        assertEquals(
                "Something is waiting for you",
                surroundings.mailsTo(advisor.subject()).get(0).getSubject());
    }

    @Test
    void whoWantsNoMailGetsNone() {
        var quiet = anAdvisor("nl");
        var other = anAdvisor("nl");
        change(quiet, "\"0\"", "{\"language\":null,\"unwanted\":[\"WAITS\",\"WAITS\"]}")
                .statusCode(204);
        as(quiet)
                .get(PREFERENCES)
                .then()
                .body("mails[3].wanted", equalTo(false))
                .body("mails[5].wanted", equalTo(true));

        facts.received(Facts.aCase(), quiet, other);

        awaitMails(1, other);
        assertEquals(0, surroundings.mailsTo(quiet.subject()).size());
    }

    @Test
    void aChoiceReplacesTheOneThatWasSeenAndNothingFixed() {
        var advisor = anAdvisor("nl");
        var none = "{\"language\":\"nl\",\"unwanted\":[]}";

        change(advisor, null, none).statusCode(428);
        change(advisor, "\"7\"", none).statusCode(412).header("ETag", "\"0\"");
        change(advisor, "\"0\"", "{\"language\":\"nl\",\"unwanted\":[\"TERM_PASSED\"]}")
                .statusCode(400);
        change(advisor, "\"0\"", "{\"language\":\"nl\",\"unwanted\":[\"CONTENT\"]}")
                .statusCode(400);
        change(advisor, "\"0\"", "{\"language\":\"nl\",\"unwanted\":[],\"showCase\":true}")
                .statusCode(400);
        change(advisor, "\"0\"", "{\"language\":\"fr\",\"unwanted\":[]}").statusCode(400);
        change(advisor, "\"0\"", none).statusCode(204);
        change(advisor, "\"0\"", none).statusCode(412).header("ETag", "\"1\"");
        change(advisor, "\"1\"", none).statusCode(204);
    }

    @Test
    void aCalendarShowsTheDaysOfOwnTermsAndNothingElse() {
        var advisor = anAdvisor("nl");
        var colleague = anAdvisor("nl");
        var reported = Facts.aCase();
        var saturday = FRIDAY.plusDays(1);
        facts.due(reported, FRIDAY.minusDays(3), saturday, advisor);
        facts.due(Facts.aCase(), FRIDAY.minusDays(7), FRIDAY.minusDays(7), colleague);
        var url = newCalendar(advisor);

        await().untilAsserted(() -> assertTrue(read(url).contains("DTSTART;VALUE=DATE:20401127")));
        var file = read(url);
        assertTrue(file.contains("DTSTART;VALUE=DATE:20401130"), "the last working day that is in time");
        assertFalse(file.contains("20401123"), "of a colleague");
        for (var secret : List.of(reported.text(), advisor.person().text(), advisor.subject(), Facts.MAILBOX))
            assertFalse(file.contains(secret));

        facts.answered(reported);
        await().untilAsserted(() -> assertFalse(read(url).contains("20401130")));
        facts.purged(reported);
        await().untilAsserted(() -> assertFalse(read(url).contains("BEGIN:VEVENT")));
    }

    @Test
    void anAddressThatWasReplacedRevokedOrInventedIsNotThere() {
        var advisor = anAdvisor("nl");
        var first = newCalendar(advisor);
        var second = newCalendar(advisor);
        as(advisor).get(PREFERENCES).then().body("calendarSince", not(nullValue()));

        var gone = given().get(first).then().statusCode(404).extract().asString();
        given().get(second).then().statusCode(200).contentType(containsString("text/calendar"));
        as(advisor).delete(CALENDAR).then().statusCode(204);
        var invented = URI.create(second).getPath().replaceAll("[^/]+[.]ics", "AAAA.ics");
        for (var nothing : Set.of(second, invented)) {
            var answer = given().get(nothing).then().statusCode(404).extract().asString();
            assertEquals(gone, answer);
        }
        var anonymous = given().header("X-Requested-With", "klankbord").header("Sec-Fetch-Site", "same-origin");
        anonymous.post(CALENDAR).then().statusCode(401);
    }

    @Test
    void newsOfTheLawHasASourceAndTheDayOnWhichSomebodyLooked() {
        as(anAdvisor("nl"))
                .get("/v1/advisor/notices/bulletin")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(2))
                .body("items.source", not(hasItem("")))
                .body("items.checkedOn", not(hasItem(nullValue())))
                .body("items[0].title.nl", not(nullValue()))
                .body("items[0].text.en", not(nullValue()));
    }

    private Someone anAdvisor(String language) {
        var someone = Someone.isNew();
        surroundings.knows(someone.subject(), language);
        facts.admitted(someone, false);
        await().until(() -> as(someone).get(PREFERENCES).statusCode() == 200);
        return someone;
    }

    private String newCalendar(Someone someone) {
        var url = as(someone).post(CALENDAR).then().statusCode(201).extract().<String>path("url");
        assertTrue(url.startsWith("http://localhost:8084/v1/advisor/calendars/"), url);
        return URI.create(url).getPath();
    }

    private static String read(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static ValidatableResponse change(Someone someone, @Nullable String tag, String body) {
        var headers = tag == null ? Map.<String, String>of() : Map.of("If-Match", tag);
        return as(someone)
                .headers(headers)
                .contentType(ContentType.JSON)
                .body(body)
                .put(PREFERENCES)
                .then();
    }

    private static RequestSpecification as(Someone someone) {
        return given().auth()
                .oauth2(token(someone, "advisor", "notification-service"))
                .header("X-Requested-With", "klankbord");
    }

    private static String token(Someone someone, String role, String audience) {
        return Jwt.upn(someone.subject())
                .subject(someone.subject())
                .audience(audience)
                .claim("realm_access", Map.of("roles", List.of(role)))
                .sign();
    }

    private void awaitMails(int count, Someone someone) {
        await().untilAsserted(() ->
                assertEquals(count, surroundings.mailsTo(someone.subject()).size()));
    }
}
