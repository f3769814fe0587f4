package nl.klankbord.reporting;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.klankbord.protocol.wire.PracticeId;

/** Access tokens as Keycloak gives them, signed with the key of the test. */
final class Tokens {
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    static JwtClaimsBuilder of(String subject, String... roles) {
        return Jwt.upn(subject)
                .subject(subject)
                .audience(Set.of("reporting-service"))
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("auth_time", new TestClock().instant().getEpochSecond())
                .expiresIn(3600);
    }

    static String officer(String subject) {
        return as("officer", subject);
    }

    static String manager(PracticeId practice) {
        return once(
                "manager " + practice,
                () -> of("manager-" + practice, "practice-manager").claim("practice", practice.text()));
    }

    static String advisor(String subject) {
        return as("advisor", subject);
    }

    static String as(String role, String subject) {
        return once(role + " " + subject, () -> of(subject, role));
    }

    /** As a browser, which asks for a token once a minute and not for every call: signing takes longer than most calls. */
    private static String once(String who, Supplier<JwtClaimsBuilder> claims) {
        var minute = new TestClock().instant().truncatedTo(ChronoUnit.MINUTES);
        return SIGNED.computeIfAbsent(
                who + " " + minute, unknown -> claims.get().sign());
    }
}
