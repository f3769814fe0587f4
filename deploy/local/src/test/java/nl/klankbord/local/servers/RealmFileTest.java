package nl.klankbord.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.klankbord.local.seed.DemoPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private final Map<String, String> values = new HashMap<>();
    private JsonNode realm;

    @BeforeEach
    void read() throws Exception {
        values.put("case-service-secret", "one");
        values.put("reporting-service-secret", "four");
        values.put("organisation-origin", "http://localhost:1235");
        values.put("reporting-service", "http://127.0.0.1:1235");
        values.put("notification-service-secret", "two");
        values.put("invitations-secret", "three");
        values.put("advisor-origin", "http://localhost:1234");
        values.put("case-service", "http://127.0.0.1:1234");
        for (var person : DemoPerson.values()) values.put("password-" + person.username(), person.password());
        realm = new ObjectMapper().readTree(RealmFile.with(values));
    }

    @Test
    void aMarkWithoutAValueIsRefused() {
        values.remove("case-service-secret");

        assertThrows(IllegalStateException.class, () -> RealmFile.with(values));
    }

    @Test
    void nobodyGetsATokenForAPasswordAlone() {
        for (var client : realm.path("clients")) {
            assertFalse(
                    client.path("directAccessGrantsEnabled").asBoolean(true),
                    client.path("clientId").asText());
            assertFalse(
                    client.path("implicitFlowEnabled").asBoolean(false),
                    client.path("clientId").asText());
        }
        assertFalse(client("admin-cli").path("standardFlowEnabled").asBoolean(true));
    }

    @Test
    void sessionsEndAndRefreshTokensRotate() {
        assertEquals(300, realm.path("accessTokenLifespan").asInt());
        assertEquals(900, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals(28_800, realm.path("ssoSessionMaxLifespan").asInt());
        assertTrue(realm.path("revokeRefreshToken").asBoolean());
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
        assertFalse(realm.path("resetPasswordAllowed").asBoolean(true));
        assertTrue(realm.path("bruteForceProtected").asBoolean());
    }

    @Test
    void theAdvisorAppSignsInByCodeWithExactAddresses() {
        var client = client("case-service");

        assertFalse(client.path("publicClient").asBoolean(true));
        assertEquals("S256", client.at("/attributes/pkce.code.challenge.method").asText());
        assertEquals(1, client.path("redirectUris").size());
        assertEquals(
                "http://localhost:1234/v1/advisor/sign-in",
                client.at("/redirectUris/0").asText());
        assertEquals(
                "http://localhost:1234/",
                client.at("/attributes/post.logout.redirect.uris").asText());
        assertEquals(
                "http://127.0.0.1:1234/back-channel-logout",
                client.at("/attributes/backchannel.logout.url").asText());
    }

    @Test
    void thePortalSignsInByCodeWithExactAddresses() {
        var client = client("reporting-service");

        assertFalse(client.path("publicClient").asBoolean(true));
        assertEquals("S256", client.at("/attributes/pkce.code.challenge.method").asText());
        assertEquals(1, client.path("redirectUris").size());
        assertEquals(
                "http://localhost:1235/v1/organisation/sign-in",
                client.at("/redirectUris/0").asText());
        assertEquals(
                "http://127.0.0.1:1235/back-channel-logout",
                client.at("/attributes/backchannel.logout.url").asText());
    }

    @Test
    void tokensNameTheServicesTheyAreFor() {
        for (var id : List.of("case-service", "klankbord-tools")) {
            var audiences = StreamSupport.stream(
                            client(id).path("protocolMappers").spliterator(), false)
                    .map(mapper -> mapper.at("/config/included.custom.audience").asText())
                    .filter(audience -> !audience.isEmpty())
                    .toList();
            assertEquals(
                    List.of("case-service", "intake-service", "reporting-service", "notification-service"),
                    audiences,
                    id);
        }
    }

    @Test
    void noticesMayOnlyReadUsers() {
        assertEquals("[\"view-users\"]", rightsOf("notification-service"));
        assertFalse(client("notification-service").path("standardFlowEnabled").asBoolean(true));
    }

    @Test
    void invitationsMayOnlyManageUsers() {
        assertEquals("[\"manage-users\"]", rightsOf("klankbord-invitations"));
        assertFalse(client("klankbord-invitations").path("standardFlowEnabled").asBoolean(true));
    }

    @Test
    void everyDemoPersonBelongsToThePractice() {
        assertEquals(
                DemoPerson.PRACTICE, realm.at("/groups/0/attributes/practice/0").asText());
        for (var person : DemoPerson.values()) {
            var user = StreamSupport.stream(realm.path("users").spliterator(), false)
                    .filter(one -> one.path("username").asText().equals(person.username()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(person.subject(), user.path("id").asText());
            assertEquals("[\"/de-linde\"]", user.path("groups").toString());
            assertEquals(person.password(), user.at("/credentials/0/value").asText());
            assertEquals(
                    person.fullName(),
                    user.path("firstName").asText() + " "
                            + user.path("lastName").asText());
        }
    }

    private String rightsOf(String client) {
        return StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").asText().equals(client))
                .findFirst()
                .orElseThrow()
                .at("/clientRoles/realm-management")
                .toString();
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
