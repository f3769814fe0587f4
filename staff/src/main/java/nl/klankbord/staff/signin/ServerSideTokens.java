package nl.klankbord.staff.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.staff.platform.RandomIds;

/**
 * Keeps the tokens of a browser session on the server: the cookie holds a random name, the database its hash, so that a
 * stolen table opens no session and a stolen cookie ends with the session.
 *
 * <p>Does not protect against: a stolen cookie while the session lives.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class ServerSideTokens implements TokenStateManager {
    static final String SESSION = "klankbord.session";
    private static final int NAME_BYTES = 32;

    private final Sessions sessions;
    private final RandomIds ids;
    private final SecureRandom random;
    private final SignInSettings settings;

    ServerSideTokens(Sessions sessions, RandomIds ids, SecureRandom random, SignInSettings settings) {
        this.sessions = sessions;
        this.ids = ids;
        this.random = random;
        this.settings = settings;
    }

    /** A request that came with a session renews it; any other begins one. */
    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> ignored) {
        var bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        var name = Base64Url.encode(bytes);
        UUID renewed = request.get(SESSION);
        var session = renewed == null ? ids.next() : renewed;
        var opened = renewed == null ? sessions.open(session) : Uni.createFrom().voidItem();
        return opened.chain(() -> sessions.keep(session, hash(name), tokens))
                .invoke(() -> request.put(SESSION, session))
                .replaceWith(name);
    }

    /** The live stream is asked for by the page, not by the person, so it does not count as use. */
    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig tenant,
            String name,
            OidcRequestContext<AuthorizationCodeTokens> ignored) {
        return sessions.find(hash(name))
                .map(found -> found.orElseThrow(AuthenticationFailedException::new))
                .invoke(found -> request.put(SESSION, found.session()))
                .call(found -> isAt(request, "live") ? Uni.createFrom().voidItem() : sessions.noteUse(found.session()))
                .map(Sessions.Found::tokens);
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig tenant, String name, OidcRequestContext<Void> ignored) {
        return isAt(request, "sign-out") ? sessions.end(hash(name)) : sessions.replace(hash(name));
    }

    private boolean isAt(RoutingContext request, String place) {
        return ("/v1/" + settings.audience() + "/" + place)
                .equals(request.request().path());
    }

    private static Hash hash(String name) {
        return Hash.sha256("session-name", name.getBytes(StandardCharsets.UTF_8));
    }
}
