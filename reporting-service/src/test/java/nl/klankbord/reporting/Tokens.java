package nl.klankbord.reporting;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.klankbord.protocol.wire.PracticeId;

/** Access tokens as Keycloak gives them, signed with the key of the test. */
final class Tokens {
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
        return of(subject, "officer").sign();
    }

    static String manager(PracticeId practice) {
        return of("manager-" + practice, "practice-manager")
                .claim("practice", practice.text())
                .sign();
    }

    static String advisor(String subject) {
        return of(subject, "advisor").sign();
    }
}
