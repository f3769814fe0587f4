package nl.klankbord.staff.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PracticeId;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is acting in this request, according to the access token. */
@RequestScoped
public class SignedIn {
    private static final List<String> LANGUAGES = List.of("nl", "en");

    private final JsonWebToken token;
    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final SignInSettings settings;
    private final Clock clock;

    SignedIn(
            JsonWebToken token,
            SecurityIdentity identity,
            RoutingContext request,
            SignInSettings settings,
            Clock clock) {
        this.token = token;
        this.identity = identity;
        this.request = request;
        this.settings = settings;
        this.clock = clock;
    }

    /** How Keycloak names the person. */
    public KeycloakSubject subject() {
        return new KeycloakSubject(Objects.requireNonNullElse(token.getSubject(), ""));
    }

    /** The practice for which a manager acts. */
    public PracticeId practice() {
        try {
            return PracticeId.fromString(text("practice").orElse(""));
        } catch (MalformedWire e) {
            throw Problem.notAllowed();
        }
    }

    /** The roles that mean something here. */
    public List<String> roles() {
        return settings.roles().stream().filter(identity::hasRole).toList();
    }

    /** The language the person chose at sign-in. */
    public String language() {
        return text("locale").filter(LANGUAGES::contains).orElse("nl");
    }

    /** Whether the person proved who they are in full, this recently; unknown counts as no. */
    public boolean provedWithin(Duration age) {
        return text("auth_time")
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .filter(moment -> moment.plus(age).isAfter(clock.instant()))
                .isPresent();
    }

    /** What another service of ours may be shown on behalf of this person. */
    public String bearer() {
        return "Bearer " + token.getRawToken();
    }

    /** How long the person is there. */
    public Presence presence() {
        UUID session = request.get(ServerSideTokens.SESSION);
        return new Presence(session, session == null ? Instant.ofEpochSecond(token.getExpirationTime()) : null);
    }

    private Optional<String> text(String claim) {
        return Optional.ofNullable(token.getClaim(claim)).map(Object::toString);
    }
}
