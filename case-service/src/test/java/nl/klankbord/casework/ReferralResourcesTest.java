package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class ReferralResourcesTest {
    private static final String ADVISORS = "/v1/advisor/referrals";
    private static final String MANAGERS = "/v1/practice/referrals";

    private TestPractice practice;
    private TestAdvisor advisor;

    @BeforeEach
    void aPracticeWithAnAdvisor() {
        practice = TestPractice.open();
        advisor = practice.advisor();
    }

    @Test
    void theDirectoryIsWhatTheFactsSay() throws IOException {
        var facts = facts();

        var answer = as(advisor.token())
                .get(ADVISORS)
                .then()
                .statusCode(200)
                .extract()
                .body();

        var cards = new JsonMapper().readTree(answer.asString());
        assertEquals(lines(facts.get("cards")), lines(cards.get("cards")));
        var selection = new HashMap<String, Object>(new JsonMapper().convertValue(facts.get("selection"), Map.class));
        selection.put("emergency", new JsonMapper().convertValue(facts.get("emergencyStrip"), List.class));
        assertEquals(selection, new JsonMapper().convertValue(cards.get("selection"), Map.class));
    }

    @Test
    void aCardThatNobodyCheckedWarns() {
        as(advisor.token())
                .get(ADVISORS)
                .then()
                .body("cards.stale", everyItem(is(true)))
                .body("cards.lastVerified", everyItem(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "364, false", "370, true"})
    void aCheckHoldsForAsLongAsTheTermSays(int daysAgo, boolean stale) {
        var day = TestClock.today().minusDays(daysAgo);

        check("HVK", "088-1331001", day).then().statusCode(204);

        as(advisor.token())
                .get(ADVISORS)
                .then()
                .body("cards.find { it.code == 'HVK' }.stale", equalTo(stale))
                .body("cards.find { it.code == 'HVK' }.phone", equalTo("088-1331001"))
                .body("cards.find { it.code == 'HVK' }.lastVerified", equalTo(day.toString()));
    }

    @Test
    void aCheckCountsForTheOwnPracticeOnly() {
        check("HVK", null, TestClock.today()).then().statusCode(204);
        check("HVK", null, TestClock.today()).then().statusCode(204);

        as(TestPractice.open().token())
                .get(MANAGERS)
                .then()
                .statusCode(200)
                .body("cards.find { it.code == 'HVK' }.stale", equalTo(true));
        as(practice.token())
                .get(MANAGERS)
                .then()
                .body("cards.find { it.code == 'HVK' }.stale", equalTo(false))
                .body("cards.find { it.code == 'HVK' }.phone", equalTo("088-1331000"));
    }

    @ParameterizedTest
    @CsvSource({"NIX, 088-1331000, 0, 404, not-found", "HVK, bel maar, 0, 400, invalid", "HVK, 112, 2, 400, invalid"})
    void whatCannotBeACheckIsRefused(String code, String phone, int daysAhead, int status, String slug) {
        check(code, phone, TestClock.today().plusDays(daysAhead))
                .then()
                .statusCode(status)
                .body("type", containsString(slug));
    }

    @Test
    void eachSideHasItsOwnDoor() {
        as(practice.token()).get(ADVISORS).then().statusCode(403);
        as(advisor.token()).get(MANAGERS).then().statusCode(403);
        as(Tokens.advisor("advisor-nobody")).get(ADVISORS).then().statusCode(403);
    }

    private io.restassured.response.Response check(String code, String phone, LocalDate day) {
        var request = new HashMap<String, Object>();
        request.put("phone", phone);
        request.put("checkedOn", day.toString());
        return write(practice.token(), request).put(MANAGERS + "/" + code + "/check");
    }

    private static JsonNode facts() throws IOException {
        try (var file = ReferralResourcesTest.class.getResourceAsStream("/referrals.json")) {
            return new JsonMapper().readTree(file);
        }
    }

    private static TreeSet<String> lines(JsonNode cards) {
        var lines = new TreeSet<String>();
        StreamSupport.stream(cards.spliterator(), false)
                .map(card -> String.join(
                        "|",
                        List.of(
                                        "code",
                                        "nameNl",
                                        "nameEn",
                                        "kind",
                                        "forNl",
                                        "forEn",
                                        "phone",
                                        "hours",
                                        "url",
                                        "email",
                                        "costs",
                                        "anonymousPossible",
                                        "wbkAuthority",
                                        "topics",
                                        "sectors")
                                .stream()
                                .map(field -> card.path(field).toString())
                                .toList()))
                .forEach(lines::add);
        return lines;
    }
}
