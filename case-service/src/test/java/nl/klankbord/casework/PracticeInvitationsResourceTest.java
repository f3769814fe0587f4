package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
@WithTestResource(value = AccountsStandIn.class, scope = TestResourceScope.GLOBAL)
class PracticeInvitationsResourceTest {
    private static final String INVITATIONS = "/v1/practice/invitations";

    private final String address = "mila-" + UUID.randomUUID() + "@example.org";
    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.open();
        AccountsStandIn.forget();
    }

    @Test
    void whoeverIsInvitedGetsAnAccountAndIsAdmitted() throws IOException {
        write(practice.token(), invitation())
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("username", equalTo(address))
                .body("firstPassword", matchesPattern("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));

        as(practice.token())
                .get("/v1/practice/people")
                .then()
                .body("people", hasSize(1))
                .body("people[0].name", equalTo("Mila de Boer"))
                .body("people[0].role", equalTo("contact-person"));
        var user = new JsonMapper().readTree(AccountsStandIn.users().get(0));
        assertEquals("/linde", user.at("/groups/0").asText());
        assertEquals(
                "[\"UPDATE_PASSWORD\",\"CONFIGURE_TOTP\"]",
                user.path("requiredActions").toString());
        assertTrue(user.at("/credentials/0/temporary").asBoolean());
        assertEquals("[{\"id\":\"r2\",\"name\":\"contact-person\"}]", AccountsStandIn.roles());
    }

    @Test
    void anAddressThatIsTakenIsAConflict() {
        AccountsStandIn.takes(address);

        write(practice.token(), invitation()).post(INVITATIONS).then().statusCode(409);
        as(practice.token()).get("/v1/practice/people").then().body("people", hasSize(0));
    }

    @Test
    void anAccountWithoutAnAdmissionIsTakenBack() {
        write(Tokens.manager(UUID.randomUUID()), invitation())
                .post(INVITATIONS)
                .then()
                .statusCode(409);

        assertEquals(1, AccountsStandIn.removed());
    }

    @ParameterizedTest
    @CsvSource({"role,boss", "role,officer", "email,no-address", "firstName,''", "password,secret"})
    void aWrongInvitationIsRefused(String member, String value) {
        var wrong = invitation();
        wrong.put(member, value);

        write(practice.token(), wrong).post(INVITATIONS).then().statusCode(400);
        assertTrue(AccountsStandIn.users().isEmpty());
    }

    @Test
    void onlyAPracticeManagerInvites() {
        write(Tokens.advisor("someone"), invitation()).post(INVITATIONS).then().statusCode(403);
    }

    private Map<String, Object> invitation() {
        return new HashMap<>(Map.of(
                "firstName", "Mila",
                "lastName", "de Boer",
                "email", address,
                "role", "contact-person",
                "internal", true));
    }
}
