package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.client.VaultKeys;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SpokenForm;
import nl.klankbord.protocol.wire.Statements;
import nl.klankbord.protocol.wire.VaultWrap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeRootResourceTest {
    private static final String ROOT = "/v1/practice/root";

    private final Secret seed = Secret.draw(TestAdvisor.RANDOM);
    private final AdvisorIdentity root = AdvisorIdentity.of(seed, TestAdvisor.RANDOM);
    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.open();
    }

    @Test
    void aPracticeKeepsItsRootSealed() {
        as(practice.token()).get(ROOT).then().statusCode(404);
        var request = request(root, content(root, 1));

        write(practice.token(), request)
                .post(ROOT)
                .then()
                .statusCode(201)
                .body("kid", equalTo(root.kid().hex()));

        Map<?, ?> content = (Map<?, ?>) request.get("content");
        as(practice.token())
                .get(ROOT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("rootKey", equalTo(root.identityKey().text()))
                .body("spokenKid", equalTo(SpokenForm.of(root.kid().bytes())))
                .body("vault", equalTo(content.get("vault")))
                .body("wrap", equalTo(content.get("wrap")));
        as(TestPractice.open().token()).get(ROOT).then().statusCode(404);
    }

    @Test
    void theSameRootAgainChangesNothingAndAnotherIsAConflict() {
        var request = request(root, content(root, 1));
        var other = AdvisorIdentity.draw(TestAdvisor.RANDOM);

        write(practice.token(), request).post(ROOT).then().statusCode(201);
        write(practice.token(), request).post(ROOT).then().statusCode(201);
        write(practice.token(), request(other, content(other, 1)))
                .post(ROOT)
                .then()
                .statusCode(409);
    }

    @Test
    void onlyItsOwnKitMayOpenIt() {
        var keys = VaultKeys.draw(TestAdvisor.RANDOM);
        var phrase = keys.wrapWithPassphrase(root.kid(), "een eigen zin van genoeg tekens");

        write(practice.token(), request(root, content(root, 1, keys, phrase)))
                .post(ROOT)
                .then()
                .statusCode(400);
        as(practice.token()).get(ROOT).then().statusCode(404);
    }

    @Test
    void aSaveWithoutTheSignatureOfTheRootIsRefused() {
        var content = content(root, 1);
        content.put("vaultSignature", content.get("wrapSignature"));

        write(practice.token(), request(root, content)).post(ROOT).then().statusCode(400);
        write(practice.token(), request(AdvisorIdentity.draw(TestAdvisor.RANDOM), content(root, 1)))
                .post(ROOT)
                .then()
                .statusCode(400);
    }

    @Test
    void aNewKitReplacesTheOldOne() {
        write(practice.token(), request(root, content(root, 1)))
                .post(ROOT)
                .then()
                .statusCode(201);
        var second = content(root, 2);

        write(practice.token(), second).put(ROOT).then().statusCode(428);
        write(practice.token(), second)
                .header("If-Match", "\"7\"")
                .put(ROOT)
                .then()
                .statusCode(412);
        write(practice.token(), content(root, 3))
                .header("If-Match", "\"1\"")
                .put(ROOT)
                .then()
                .statusCode(400);
        write(practice.token(), second)
                .header("If-Match", "\"1\"")
                .put(ROOT)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        as(practice.token()).get(ROOT).then().body("wrap", equalTo(second.get("wrap")));
        write(TestPractice.open().token(), second)
                .header("If-Match", "\"1\"")
                .put(ROOT)
                .then()
                .statusCode(404);
    }

    @Test
    void aRootIsTakenSoonAfterAFullSignInFromAManagerOnly() {
        var request = request(root, content(root, 1));
        var longAgo = Tokens.of("manager", "practice-manager")
                .claim("practice", practice.id.toString())
                .claim("auth_time", Instant.now().minusSeconds(1000).getEpochSecond())
                .sign();

        write(longAgo, request).post(ROOT).then().statusCode(403).body("type", equalTo("/problems/sign-in-again"));
        write(Tokens.advisor("someone"), request).post(ROOT).then().statusCode(403);
        as(Tokens.advisor("someone")).get(ROOT).then().statusCode(403);
        write(Tokens.manager(UUID.randomUUID()), request).post(ROOT).then().statusCode(409);
    }

    @Test
    void onceAPracticeKeepsARootNoOtherSignsItsDirectories() {
        var advisor = practice.advisor().enrolled();
        var channel = practice.channel(practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE));
        var people = List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR));
        var signedByAnother = practice.sign(practice.directory(channel, people));
        var profile = TestPractice.profile(AdvisorRole.ADVISOR_IN_CONFIDENCE, advisor);
        write(practice.token(), request(root, content(root, 1)))
                .post(ROOT)
                .then()
                .statusCode(201);

        write(practice.token(), TestPractice.publication(signedByAnother, profile))
                .post(TestPractice.directoriesOf(channel))
                .then()
                .statusCode(400);

        var own = new TestPractice(practice.id, new DirectorySigner(seed));
        own.publish(channel, own.sign(own.directory(channel, people)), profile);
    }

    @Test
    void aManagerSeesTheChannelsOfTheOwnPracticeWithTheirNewestDirectory() {
        var advisor = practice.advisor().enrolled();
        var bare = practice.channel(practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE));
        var published = practice.openChannel(advisor);
        TestPractice.open().openChannel(TestPractice.open().advisor().enrolled());

        as(practice.token())
                .get("/v1/practice/channels")
                .then()
                .statusCode(200)
                .body("channels", hasSize(2))
                .body("channels.find { it.channel == '%s' }.newest".formatted(bare.hex()), nullValue())
                .body("channels.find { it.channel == '%s' }.newest.dir".formatted(published.hex()), not(nullValue()));
    }

    @Test
    void aManagerReadsHowThePracticePresentsItself() {
        as(practice.token())
                .get("/v1/practice/profile")
                .then()
                .statusCode(200)
                .body("profile.name", equalTo("De Linde"));
        as(Tokens.manager(UUID.randomUUID())).get("/v1/practice/profile").then().statusCode(404);
    }

    private static Map<String, Object> request(AdvisorIdentity root, Map<String, Object> content) {
        return Map.of("rootKey", root.identityKey().text(), "content", content);
    }

    private static Map<String, Object> content(AdvisorIdentity root, long version) {
        var keys = VaultKeys.draw(TestAdvisor.RANDOM);
        return content(root, version, keys, keys.wrapWithKit(root.kid(), RecoveryKit.draw(TestAdvisor.RANDOM)));
    }

    private static Map<String, Object> content(AdvisorIdentity root, long version, VaultKeys keys, VaultWrap wrap) {
        var vault = keys.seal(root.kid(), version, "{\"v\":1,\"version\":%d}".formatted(version));
        var content = new HashMap<String, Object>();
        content.put("vault", vault.text());
        content.put("vaultSignature", sign(root, version, vault.hash()));
        content.put("wrap", wrap.text());
        content.put("wrapSignature", sign(root, version, VaultWrap.hashOf(List.of(wrap))));
        return content;
    }

    private static String sign(AdvisorIdentity root, long version, Hash content) {
        return Base64Url.encode(root.sign(Statements.vaultSave(root.kid(), version, content)));
    }
}
