package nl.klankbord.intake.mailboxes;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterLoginsResourceTest {
    private Reporter reporter;

    @BeforeEach
    void aReporter() {
        reporter = Reporter.whoReported();
    }

    @Test
    void theKeyOpensTheMailboxForHalfAnHour() {
        var answer = logIn(reporter.login());

        answer.then().statusCode(200).body("expiresIn", is(1800));
        reporter.call(answer.path("token"), "mailboxes", Map.of()).then().statusCode(200);
    }

    @Test
    void aChallengeOpensOnce() {
        var login = reporter.login();
        logIn(login).then().statusCode(200);

        refused(logIn(login), 403, "login-refused");
    }

    @Test
    void aSignatureForAnotherSiteIsRefused() {
        var challenge = Reporter.challenge("login");
        var signature = reporter.keys().signLogin("https://meld.example", Hex.decode(challenge));

        refused(logIn(login(challenge, signature)), 403, "login-refused");
    }

    @Test
    void theOriginIsTheOneOfTheCall() {
        var challenge = Reporter.challenge("login");
        var signature = reporter.keys().signLogin("http://klank.onion", Hex.decode(challenge));

        Reporter.json(login(challenge, signature))
                .header("Host", "klank.onion")
                .post("/v1/reporter/logins")
                .then()
                .statusCode(200);
        refused(logIn(login(Reporter.challenge("login"), signature)), 403, "login-refused");
    }

    @Test
    void aSignatureForADeletionIsNoLogin() {
        var challenge = Reporter.challenge("login");
        var signature = reporter.keys().signDelete(Reporter.ORIGIN, Hex.decode(challenge));

        refused(logIn(login(challenge, signature)), 403, "login-refused");
    }

    @Test
    void aChallengeForAnotherPurposeIsRefused() {
        var challenge = Reporter.challenge("delete");
        var signature = reporter.keys().signLogin(Reporter.ORIGIN, Hex.decode(challenge));

        refused(logIn(login(challenge, signature)), 403, "login-refused");
    }

    @Test
    void malformedLoginsAreRefusedWithoutALook() {
        for (var member : reporter.login().keySet()) {
            var login = new LinkedHashMap<>(reporter.login());
            login.put(member, "AAAA");
            refused(logIn(login), 400, "invalid-request");
            login.remove(member);
            refused(logIn(login), 400, "invalid-request");
        }
    }

    @Test
    void aTokenOpensItsOwnMailboxOnly() {
        var token = reporter.token();
        var other = Reporter.whoReported();

        refused(other.call(token, "mailboxes", Map.of()), 403, "mailbox-not-available");
        refused(
                other.call(token.replace(token.charAt(30), token.charAt(30) == 'A' ? 'B' : 'A'), "mailboxes", Map.of()),
                403,
                "mailbox-not-available");
        refused(reporter.call("AAAA", "mailboxes", Map.of()), 403, "mailbox-not-available");
        refused(Reporter.json(reporter.body()).post("/v1/reporter/mailboxes"), 403, "mailbox-not-available");
    }

    @Test
    void aStaffTokenOrACookieIsNotAcceptedHere() {
        var staff = Practice.shared().advisor().token("intake-service");

        refused(
                Reporter.json(reporter.login()).auth().oauth2(staff).post("/v1/reporter/logins"),
                400,
                "credentials-not-accepted");
        refused(
                Reporter.json(reporter.login()).cookie("a", "b").post("/v1/reporter/logins"),
                400,
                "credentials-not-accepted");
    }

    private Map<String, Object> login(String challenge, byte[] signature) {
        return Map.of(
                "mailboxKey", reporter.keys().mailboxKey().text(),
                "challenge", challenge,
                "signature", Base64Url.encode(signature));
    }

    private static Response logIn(Map<String, Object> login) {
        return Reporter.json(login).post("/v1/reporter/logins");
    }
}
