package nl.klankbord.intake.testing;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import nl.klankbord.intake.platform.ServiceSettings;
import nl.klankbord.protocol.wire.Base64Url;

/** Settings of the service for tests that need no Quarkus. */
public record Settings(Optional<String> secret, List<String> origins, URI exitTarget) implements ServiceSettings {
    public static Settings withSecret() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return with(Base64Url.encode(secret));
    }

    public static Settings with(String secret) {
        return new Settings(Optional.of(secret), List.of("http://localhost:8081"), URI.create("https://www.knmi.nl/"));
    }
}
