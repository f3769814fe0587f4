package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.RecoveryKit;
import nl.klankbord.protocol.wire.VaultWrap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorVaultResourcesTest {
    private static final String ENROLMENTS = "/v1/advisor/enrolments";
    private static final String VAULT = "/v1/advisor/vault";
    private static final String WRAPS = "/v1/advisor/vault-wraps";

    private TestAdvisor advisor;

    @BeforeEach
    void anAdmittedAdvisor() {
        advisor = TestPractice.open().advisor();
    }

    @Test
    void onlySomebodyWhoHasJustSignedInEnrolsOrChangesTheWaysIn() {
        var longAgo = Tokens.of(advisor.subject, "advisor")
                .claim("auth_time", Instant.now().minusSeconds(16 * 60).getEpochSecond())
                .sign();

        write(longAgo, advisor.enrolment())
                .post(ENROLMENTS)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/sign-in-again"));
        advisor.enrolled();
        write(longAgo, wraps(advisor.wraps(), 1)).put(WRAPS).then().statusCode(403);
    }

    @Test
    void aSaveNeedsTheVersionItReplaces() {
        advisor.enrolled();

        write(advisor.token(), advisor.save(2)).put(VAULT).then().statusCode(428);
        save(advisor.save(2), "\"1\"", 204).header("ETag", "\"2\"");
        save(advisor.save(2), "\"1\"", 412).header("ETag", "\"2\"");
        save(advisor.save(3), "2", 412);
        save(advisor.save(3), "*", 412);
        save(advisor.save(4), "\"2\"", 400);
        as(advisor.token()).get(VAULT).then().header("ETag", "\"2\"");
    }

    @Test
    void theSameBytesAgainAreSaved() {
        advisor.enrolled();
        var save = advisor.save(2);
        save(save, "\"1\"", 204);

        save(save, "\"1\"", 204).header("ETag", "\"2\"");
    }

    @Test
    void aSaveNeedsTheSignatureOfTheIdentity() {
        advisor.enrolled();
        var first = as(advisor.token()).get(VAULT).path("vault");
        var vault = advisor.vault(2);
        var other = new TestAdvisor("other", null);

        save(Map.of("vault", vault.text(), "signature", other.sign(2, vault.hash())), "\"1\"", 400);
        save(Map.of("vault", vault.text(), "signature", advisor.sign(3, vault.hash())), "\"1\"", 400);
        save(Map.of("vault", vault.text(), "signature", advisor.save(2).get("signature")), "\"1\"", 400);
        save(Map.of("vault", other.vault(2).text(), "signature", other.save(2).get("signature")), "\"1\"", 400);
        as(advisor.token()).get(VAULT).then().body("vault", equalTo(first));
    }

    @Test
    void anOlderVaultCannotComeBack() {
        advisor.enrolled();
        var second = advisor.save(2);
        save(second, "\"1\"", 204);
        save(advisor.save(3), "\"2\"", 204);

        save(second, "\"3\"", 400);
        save(second, "\"1\"", 412);
    }

    @Test
    void ofManySavesAtOnceOneWins() throws Exception {
        advisor.enrolled();
        var saves = Stream.generate(() -> advisor.save(2)).limit(8).toList();
        var threads = Executors.newFixedThreadPool(saves.size());

        var statuses = threads.invokeAll(saves.stream()
                .<Callable<Integer>>map(save -> () -> write(advisor.token(), save)
                        .header("If-Match", "\"1\"")
                        .put(VAULT)
                        .statusCode())
                .toList());
        threads.shutdown();

        var counted = new HashMap<Integer, Integer>();
        for (var status : statuses) counted.merge(status.get(), 1, Integer::sum);
        assertEquals(Map.of(204, 1, 412, 7), counted);
    }

    @Test
    void theWaysInAreReplacedTogether() {
        advisor.enrolled();
        var first = present();
        var wraps = List.of(
                advisor.passkey(),
                advisor.passkey(),
                advisor.vaultKeys.wrapWithKit(advisor.kid(), RecoveryKit.draw(TestAdvisor.RANDOM)));

        saveWraps(wraps(wraps, 1), first, 204);
        saveWraps(wraps(first, 2), wraps, 400);
        saveWraps(wraps(List.of(advisor.passkey()), 1), wraps, 400);

        as(advisor.token())
                .get(VAULT)
                .then()
                .body("wraps", containsInAnyOrder(TestAdvisor.texts(wraps).toArray()));
    }

    @Test
    void whoDoesNotKnowThePresentWaysInReplacesNone() {
        advisor.enrolled();
        var first = present();
        var laptop = Stream.concat(first.stream(), Stream.of(advisor.passkey())).toList();
        var desktop =
                Stream.concat(first.stream(), Stream.of(advisor.passkey())).toList();
        write(advisor.token(), wraps(laptop, 1)).put(WRAPS).then().statusCode(428);

        saveWraps(wraps(laptop, 1), first, 204);
        saveWraps(wraps(desktop, 1), first, 412);

        as(advisor.token())
                .get(VAULT)
                .then()
                .body("wraps", containsInAnyOrder(TestAdvisor.texts(laptop).toArray()));
    }

    @Test
    void aVaultIsItsOwnersOnly() {
        advisor.enrolled();
        var colleague = TestPractice.open().advisor();

        as(colleague.token()).get(VAULT).then().statusCode(404);
        write(colleague.token(), colleague.save(2)).put(VAULT).then().statusCode(404);
        write(colleague.token(), wraps(colleague.wraps(), 1)).put(WRAPS).then().statusCode(404);
        as(Tokens.of("boss", "practice-manager").sign()).get(VAULT).then().statusCode(403);
    }

    @Test
    void aPageOfAnotherSiteSavesNothing() {
        advisor.enrolled();

        as(advisor.token())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(advisor.save(2))
                .put(VAULT)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
    }

    private Map<String, Object> wraps(List<VaultWrap> wraps, long version) {
        return Map.of("wraps", TestAdvisor.texts(wraps), "signature", advisor.sign(version, VaultWrap.hashOf(wraps)));
    }

    private List<VaultWrap> present() {
        List<String> wraps = as(advisor.token()).get(VAULT).path("wraps");
        return wraps.stream().map(VaultWrap::fromText).toList();
    }

    private void saveWraps(Map<String, Object> save, List<VaultWrap> replaced, int status) {
        write(advisor.token(), save)
                .header("If-Match", "\"" + VaultWrap.hashOf(replaced).hex() + "\"")
                .put(WRAPS)
                .then()
                .statusCode(status);
    }

    private io.restassured.response.ValidatableResponse save(Map<String, Object> save, String expected, int status) {
        return write(advisor.token(), save)
                .header("If-Match", expected)
                .put(VAULT)
                .then()
                .statusCode(status);
    }
}
