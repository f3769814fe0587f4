package nl.klankbord.casework;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Access tokens as Keycloak gives them, signed with the key of the test. */
final class Tokens {
    private static final Map<String, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    static JwtClaimsBuilder of(String subject, String... roles) {
        return Jwt.upn(subject)
                .subject(subject)
                .audience(Set.of("case-service", "intake-service"))
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .claim("auth_time", Instant.now().getEpochSecond())
                .expiresIn(3600);
    }

    static String advisor(String subject) {
        return once("advisor " + subject, () -> of(subject, "advisor"));
    }

    static String manager(UUID practice) {
        return once(
                "manager " + practice,
                () -> of("manager-" + practice, "practice-manager").claim("practice", practice.toString()));
    }

    /** As a browser, which asks for a token once and not for every call: signing takes longer than most calls. */
    private static String once(String who, Supplier<JwtClaimsBuilder> claims) {
        return SIGNED.computeIfAbsent(who, unknown -> claims.get().sign());
    }
}
