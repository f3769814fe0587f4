package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The paragraph that a practice puts beside the standard information, in editions. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class InformationResourcesTest {
    private static final String MANAGERS = "/v1/practice/information-editions";
    private static final String ADVISORS = "/v1/advisor/information-texts";

    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.open();
    }

    @Test
    void aChangeIsTheNextEditionAndTheOldOneStays() {
        keep(1, "Eerst").statusCode(204);
        keep(1, "Eerst").statusCode(204);
        keep(2, "Later").statusCode(204);

        as(practice.token())
                .get(MANAGERS)
                .then()
                .statusCode(200)
                .body("editions.version", equalTo(List.of("2026.1-2", "2026.1-1")))
                .body("editions.text.nl.text", equalTo(List.of("Later", "Eerst")))
                .body("editions[0].madeOn", equalTo(TestClock.today().toString()));
    }

    @Test
    void whatWasShownOnceIsNeverChangedOrSkipped() {
        keep(1, "Eerst").statusCode(204);

        keep(1, "Anders").statusCode(409);
        keep(3, "Te ver").statusCode(409);
    }

    @Test
    void anAdvisorReadsEveryVersionThatAReportMayName() {
        keep(1, "Eerst").statusCode(204);
        keep(2, "Later").statusCode(204);

        as(practice.advisor().token())
                .get(ADVISORS)
                .then()
                .statusCode(200)
                .body("standard.version", hasItems("2026.1"))
                .body("standard[0].blocks.id", hasItems("who", "confidential", "otherWays"))
                .body("standard[0].blocks[0].nl.text", containsString("{advisor}"))
                .body("editions.version", equalTo(List.of("2026.1-2", "2026.1-1")));
    }

    @Test
    void theEditionsOfAnotherPracticeAreNotThere() {
        keep(1, "Eerst").statusCode(204);
        var other = TestPractice.open();

        as(other.token()).get(MANAGERS).then().body("editions", hasSize(0));
        as(other.advisor().token()).get(ADVISORS).then().body("editions", hasSize(0));
        as(practice.token()).get(ADVISORS).then().statusCode(403);
        write(practice.advisor().token(), text("Eerst"))
                .put(MANAGERS + "/1")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"0,Eerst", "100000,Eerst", "1,''"})
    void whatIsNoEditionIsRefused(int edition, String text) {
        keep(edition, text).statusCode(400);
    }

    @Test
    void aTextThatAPageCannotShowIsRefused() {
        keep(1, "a".repeat(601)).statusCode(400);
    }

    private ValidatableResponse keep(int edition, String text) {
        return write(practice.token(), text(text)).put(MANAGERS + "/" + edition).then();
    }

    static Map<String, Object> text(String text) {
        return Map.of(
                "nl", Map.of("title", "Bij ons", "text", text),
                "en", Map.of("title", "With us", "text", "The same."));
    }
}
