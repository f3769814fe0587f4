package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class TextBlockResourcesTest {
    private static final String ADVISORS = "/v1/advisor/text-blocks";
    private static final String MANAGERS = "/v1/practice/text-blocks";
    private static final Map<String, Object> WELCOME =
            Map.of("title", "Welkom", "nl", "Fijn dat je schrijft, {naam}.", "en", "Good that you write, {naam}.");

    private final UUID id = UUID.randomUUID();
    private TestPractice practice;
    private TestAdvisor advisor;

    @BeforeEach
    void aPracticeWithAnAdvisor() {
        practice = TestPractice.open();
        advisor = practice.advisor();
    }

    @Test
    void whatAManagerKeepsItsAdvisorsFind() {
        keep(practice, WELCOME).statusCode(204);
        keep(practice, WELCOME).statusCode(204);

        as(advisor.token())
                .get(ADVISORS)
                .then()
                .statusCode(200)
                .body("blocks", hasSize(1))
                .body("blocks[0].id", equalTo(id.toString()))
                .body("blocks[0].nl", equalTo(WELCOME.get("nl")));
    }

    @Test
    void aBlockIsChangedAndRemoved() {
        keep(practice, WELCOME).statusCode(204);
        keep(practice, with("title", "Hallo")).statusCode(204);
        as(practice.token()).get(MANAGERS).then().body("blocks.title", equalTo(List.of("Hallo")));

        write(practice.token()).delete(MANAGERS + "/" + id).then().statusCode(204);

        as(advisor.token()).get(ADVISORS).then().body("blocks", hasSize(0));
        write(practice.token()).delete(MANAGERS + "/" + id).then().statusCode(404);
    }

    @Test
    void theBlocksOfAnotherPracticeAreNotThere() {
        keep(practice, WELCOME).statusCode(204);
        var other = TestPractice.open();

        keep(other, WELCOME).statusCode(404);
        write(other.token()).delete(MANAGERS + "/" + id).then().statusCode(404);
        as(other.token()).get(MANAGERS).then().body("blocks", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "nl", "en"})
    void neitherLanguageGoesWithoutTheOther(String field) {
        keep(practice, with(field, " ")).statusCode(400);
        keep(practice, with(field, "x".repeat(4001))).statusCode(400);
    }

    @Test
    void eachSideHasItsOwnDoor() {
        as(practice.token()).get(ADVISORS).then().statusCode(403);
        write(advisor.token(), WELCOME).put(MANAGERS + "/" + id).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse keep(TestPractice by, Map<String, Object> text) {
        return write(by.token(), text).put(MANAGERS + "/" + id).then();
    }

    private static Map<String, Object> with(String field, String value) {
        var changed = new HashMap<>(WELCOME);
        changed.put(field, value);
        return changed;
    }
}
