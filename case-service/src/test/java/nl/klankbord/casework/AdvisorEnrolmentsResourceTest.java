package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.PersonAdmitted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorEnrolmentsResourceTest {
    private static final String ENROLMENTS = "/v1/advisor/enrolments";
    private static final String VAULT = "/v1/advisor/vault";

    private TestAdvisor advisor;

    @BeforeEach
    void anAdmittedAdvisor() {
        advisor = TestPractice.open().advisor();
    }

    @Test
    void anEnrolmentGivesIdentityAndVault() {
        var enrolment = advisor.enrolment();
        as(advisor.token()).get("/v1/advisor/me").then().body("vault", equalTo(false));
        as(advisor.token()).get(VAULT).then().statusCode(404);

        write(advisor.token(), enrolment)
                .post(ENROLMENTS)
                .then()
                .statusCode(201)
                .body("kid", equalTo(advisor.kid().hex()));

        as(advisor.token())
                .get(VAULT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("vault", equalTo(enrolment.get("vault")))
                .body("wraps", containsInAnyOrder(((List<?>) enrolment.get("wraps")).toArray()));
        as(advisor.token())
                .get("/v1/advisor/me")
                .then()
                .body("vault", equalTo(true))
                .body("kid", equalTo(advisor.kid().hex()))
                .body("person", equalTo(advisor.person.text()))
                .body("roles", equalTo(List.of("advisor")))
                .body("language", equalTo("nl"));
        var admitted =
                Broker.get().expect(PersonAdmitted.class, event -> advisor.kid().equals(event.kid()));
        assertEquals(advisor.person, admitted.person());
    }

    @Test
    void oneEnrolsOnce() {
        advisor.enrolled();
        var another = new TestAdvisor(advisor.subject, advisor.person);

        write(another.token(), another.enrolment()).post(ENROLMENTS).then().statusCode(409);
    }

    @Test
    void aKeyBelongsToOnePerson() {
        advisor.enrolled();
        var thief = TestPractice.open().advisor();

        write(thief.token(), advisor.enrolment()).post(ENROLMENTS).then().statusCode(409);
    }

    @Test
    void onlyAnAdmittedAdvisorEnrols() {
        var stranger = new TestAdvisor("stranger", advisor.person);
        var contact = TestPractice.open();
        contact.admit("joris-" + contact.id, "contact-person");

        write(stranger.token(), stranger.enrolment()).post(ENROLMENTS).then().statusCode(403);
        write(Tokens.advisor("joris-" + contact.id), stranger.enrolment())
                .post(ENROLMENTS)
                .then()
                .statusCode(403);
        write(Tokens.of(advisor.subject, "officer").sign(), advisor.enrolment())
                .post(ENROLMENTS)
                .then()
                .statusCode(403);
        as(stranger.token()).get("/v1/advisor/me").then().statusCode(403);
    }

    static Stream<Arguments> malformed() {
        var other = new TestAdvisor("other", null);
        return Stream.of(
                refusal(
                        "a signature by somebody else",
                        (me, body) ->
                                body.put("vaultSignature", other.enrolment().get("vaultSignature"))),
                refusal(
                        "a vault of somebody else",
                        (me, body) -> body.put("vault", other.vault(1).text())),
                refusal("a later version", (me, body) -> {
                    var vault = me.vault(2);
                    body.put("vault", vault.text());
                    body.put("vaultSignature", me.sign(2, vault.hash()));
                }),
                refusal("no recovery kit", (me, body) -> me.replaceWraps(body, List.of(me.passkey(), me.passkey()))),
                refusal("one way in", (me, body) -> me.replaceWraps(body, List.of(me.passkey()))),
                refusal("no way in", (me, body) -> body.put("wraps", List.of())),
                refusal("ways into another vault", (me, body) -> me.replaceWraps(body, other.wraps())),
                refusal(
                        "a truncated vault",
                        (me, body) -> body.put("vault", ((String) body.get("vault")).substring(4))),
                refusal("padded base64", (me, body) -> body.put("identityKey", body.get("identityKey") + "=")),
                refusal("nothing", (me, body) -> body.clear()),
                refusal("a number", (me, body) -> body.put("vault", 1)),
                refusal("null among the wraps", (me, body) -> body.put("wraps", Collections.singletonList(null))));
    }

    interface Change {
        void apply(TestAdvisor advisor, Map<String, Object> body);
    }

    private static Arguments refusal(String name, Change change) {
        return Arguments.of(org.junit.jupiter.api.Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anEnrolmentThatDoesNotFitTogetherIsRefused(Change change) {
        var body = advisor.enrolment();
        change.apply(advisor, body);

        write(advisor.token(), body).post(ENROLMENTS).then().statusCode(400);
        as(advisor.token()).get(VAULT).then().statusCode(404);
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        write(advisor.token(), "x".repeat(7_000_000))
                .post(ENROLMENTS)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }
}
