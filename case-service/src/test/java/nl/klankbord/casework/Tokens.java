package nl.klankbord.casework;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Access tokens as Keycloak gives them, signed with the key of the test. */
final class Tokens {
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
        return of(subject, "advisor").sign();
    }

    static String manager(UUID practice) {
        return of("manager-" + practice, "practice-manager")
                .claim("practice", practice.toString())
                .sign();
    }
}
