package nl.klankbord.casework.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.klankbord.casework.IntakeStandIn;
import nl.klankbord.casework.Rows;
import nl.klankbord.casework.TestClock;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.staff.signin.Presence;
import nl.klankbord.staff.signin.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class ServerSideTokensTest {
    private static final String CASES = "/v1/advisor/cases";
    private static final String LIVE = "/v1/advisor/live";
    private static final String SESSION = "klankbord.session";

    @Inject
    TokenStateManager tokens;

    @Inject
    Sessions sessions;

    @AfterEach
    void theClockStandsRight() {
        TestClock.moveBy(Duration.ZERO);
    }

    @Test
    void theCookieNamesTokensThatStayHere() {
        var name = signIn("first");

        assertEquals("access first", accessToken(name, CASES));
        assertEquals(43, name.length());
        assertEquals(List.of(), Rows.naming(name));
        assertThrows(AuthenticationFailedException.class, () -> accessToken(name + "A", CASES));
    }

    @Test
    void aSessionEndsWithoutUse() {
        var name = signIn("first");

        TestClock.moveBy(Duration.ofMinutes(14));
        assertEquals("access first", accessToken(name, CASES));
        TestClock.moveBy(Duration.ofMinutes(28));
        assertEquals("access first", accessToken(name, CASES));
        TestClock.moveBy(Duration.ofMinutes(44));

        assertThrows(AuthenticationFailedException.class, () -> accessToken(name, CASES));
    }

    @Test
    void theLiveStreamDoesNotCountAsUse() {
        var name = signIn("first");

        TestClock.moveBy(Duration.ofMinutes(14));
        assertEquals("access first", accessToken(name, LIVE));
        TestClock.moveBy(Duration.ofMinutes(16));

        assertThrows(AuthenticationFailedException.class, () -> accessToken(name, LIVE));
    }

    @Test
    void aSessionEndsAfterAWorkingDayHoweverBusy() {
        var name = signIn("first");
        for (var minutes = 10; minutes < 8 * 60; minutes += 10) {
            TestClock.moveBy(Duration.ofMinutes(minutes));
            accessToken(name, CASES);
        }

        TestClock.moveBy(Duration.ofMinutes(8 * 60 + 1));

        assertThrows(AuthenticationFailedException.class, () -> accessToken(name, CASES));
    }

    @Test
    void aRenewalKeepsTheSessionAndItsBeginning() {
        var first = signIn("first");
        var request = request(CASES);
        tokens.getTokens(request, null, first, null).await().indefinitely();
        UUID session = request.get(SESSION);

        tokens.deleteTokens(request, null, first, null).await().indefinitely();
        var second = tokens.createTokenState(request, null, of("second"), null)
                .await()
                .indefinitely();

        assertNotEquals(first, second);
        assertEquals("access second", accessToken(second, CASES));
        assertEquals("access second", accessToken(first, CASES), "a request that was under way");
        assertTrue(present(session));
        TestClock.moveBy(Duration.ofSeconds(31));
        assertThrows(AuthenticationFailedException.class, () -> accessToken(first, CASES));
        assertEquals("access second", accessToken(second, CASES));
    }

    @Test
    void signingOutEndsEverythingOfTheSession() {
        var first = signIn("first");
        var request = request(CASES);
        tokens.getTokens(request, null, first, null).await().indefinitely();
        UUID session = request.get(SESSION);
        tokens.deleteTokens(request, null, first, null).await().indefinitely();
        var second = tokens.createTokenState(request, null, of("second"), null)
                .await()
                .indefinitely();

        tokens.deleteTokens(request("/v1/advisor/sign-out"), null, second, null)
                .await()
                .indefinitely();

        assertThrows(AuthenticationFailedException.class, () -> accessToken(first, CASES));
        assertThrows(AuthenticationFailedException.class, () -> accessToken(second, CASES));
        assertFalse(present(session));
    }

    @Test
    void oldSessionsAreForgotten() {
        signIn("first");
        TestClock.moveBy(Duration.ofHours(9));

        sessions.forget().await().indefinitely();

        assertEquals(List.of(0L), Rows.of("select count(*) from session_tokens", row -> row.getLong(1)));
    }

    private boolean present(UUID session) {
        return sessions.stillPresent(new Presence(session, null)).await().indefinitely();
    }

    private String signIn(String label) {
        return tokens.createTokenState(request("/v1/advisor/sign-in"), null, of(label), null)
                .await()
                .indefinitely();
    }

    private String accessToken(String name, String path) {
        return tokens.getTokens(request(path), null, name, null)
                .await()
                .indefinitely()
                .getAccessToken();
    }

    private static AuthorizationCodeTokens of(String label) {
        return new AuthorizationCodeTokens("id " + label, "access " + label, "refresh " + label, 300L, "openid");
    }

    /** As much of a request as the tokens look at. */
    private static RoutingContext request(String path) {
        var http = (HttpServerRequest) fake(HttpServerRequest.class, (self, name, arguments) -> path);
        var data = new HashMap<Object, Object>();
        return (RoutingContext) fake(RoutingContext.class, (self, name, arguments) -> switch (name) {
            case "request" -> http;
            case "get" -> data.get(arguments[0]);
            case "put" -> {
                data.put(arguments[0], arguments[1]);
                yield self;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private static Object fake(Class<?> type, Behaviour behaviour) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.answer(self, method.getName(), arguments));
    }

    interface Behaviour {
        Object answer(Object self, String method, Object[] arguments);
    }
}
