package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a practice records about its advisors: certificate, domains, languages, other duties. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeRegistrationsTest {
    private static final String PEOPLE = "/v1/practice/people";

    private TestPractice practice;
    private PersonId advisor;

    @BeforeEach
    void anAdvisor() {
        practice = TestPractice.open();
        advisor = practice.admit("advisor-" + UUID.randomUUID(), "advisor");
    }

    @Test
    void aRegistrationIsShownAndReplaced() {
        as(practice.token()).get(PEOPLE).then().body("people[0].registration", nullValue());

        record(registration()).statusCode(204);
        var second = registration();
        second.put("languages", List.of("nl", "tr", "nl"));
        record(second).statusCode(204);

        as(practice.token())
                .get(PEOPLE)
                .then()
                .body("people[0].registration.certificate", equalTo("LVV 1234"))
                .body("people[0].registration.domains", equalTo(List.of("OO", "IN")))
                .body("people[0].registration.languages", equalTo(List.of("nl", "tr")))
                .body("people[0].registration.conflicts", equalTo(false));
    }

    /** The warning comes with the term certificate.warn of the table of terms: 90 days. */
    @ParameterizedTest
    @CsvSource({"-1,true", "0,true", "60,true", "90,true", "91,false", "400,false"})
    void aCertificateThatEndsSoonIsWarnedOf(int days, boolean warned) {
        var registration = registration();
        registration.put("certificateEndsOn", TestClock.today().plusDays(days).toString());

        record(registration).statusCode(204);

        as(practice.token()).get(PEOPLE).then().body("people[0].registration.certificateEndsSoon", equalTo(warned));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,false",
        "MANAGER,true",
        "DIRECTOR,true",
        "HUMAN_RESOURCES,true",
        "INVESTIGATOR,true",
        "COMPLAINTS_COMMITTEE,true"
    })
    void anotherDutyInTheOrganisationConflictsWithTheRole(String duty, boolean conflicts) {
        var registration = registration();
        registration.put("otherDuty", duty);

        record(registration).statusCode(204);

        as(practice.token()).get(PEOPLE).then().body("people[0].registration.conflicts", equalTo(conflicts));
    }

    /** Hours are noted by the year, and a new year begins with none. */
    @ParameterizedTest
    @CsvSource({"0,false", "-1,true"})
    void hoursOfAnEarlierYearSayNothingAboutThisOne(int years, boolean missing) {
        var registration = registration();
        var year = TestClock.today().getYear() + years;
        registration.put("learning", Map.of("year", year, "trainingHours", 12, "intervisionHours", 6));

        record(registration).statusCode(204);

        as(practice.token())
                .get(PEOPLE)
                .then()
                .body("people[0].registration.learning.trainingHours", equalTo(12))
                .body("people[0].registration.learning.intervisionHours", equalTo(6))
                .body("people[0].registration.learningMissing", equalTo(missing));
    }

    @Test
    void whoseHoursWereNeverNotedIsPointedOut() {
        record(registration()).statusCode(204);

        as(practice.token())
                .get(PEOPLE)
                .then()
                .body("people[0].registration.learning", nullValue())
                .body("people[0].registration.learningMissing", equalTo(true));
    }

    @Test
    void hoursThatNobodyCanMakeAreRefused() {
        var registration = registration();
        registration.put("learning", Map.of("year", 2026, "trainingHours", -1, "intervisionHours", 6));

        record(registration).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"otherDuty,BOSS", "certificateEndsOn,soon", "certificate,''", "later,x"})
    void whatCannotBeRecordedIsRefused(String member, String value) {
        var registration = registration();
        registration.put(member, value);

        record(registration).statusCode(400);
    }

    @Test
    void aDayWithoutACertificateIsRefused() {
        var registration = registration();
        registration.put("certificate", null);

        record(registration).statusCode(400);
    }

    @Test
    void somebodyOfAnotherPracticeIsNotThere() {
        var path = PEOPLE + "/" + advisor.text() + "/registration";

        write(TestPractice.open().token(), registration()).put(path).then().statusCode(404);
        write(Tokens.advisor("someone"), registration()).put(path).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse record(Map<String, Object> registration) {
        return write(practice.token(), registration)
                .put(PEOPLE + "/" + advisor.text() + "/registration")
                .then();
    }

    private static Map<String, Object> registration() {
        var registration = new HashMap<String, Object>();
        registration.put("certificate", "LVV 1234");
        registration.put("certificateEndsOn", TestClock.today().plusYears(2).toString());
        registration.put("domains", List.of("IN", "OO"));
        registration.put("languages", List.of("nl"));
        registration.put("otherDuty", "NONE");
        return registration;
    }
}
