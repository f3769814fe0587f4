package nl.klankbord.intake.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.AdvisorPrekeyPublished;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Prekey;

/** Somebody of a practice, with keys and a way to sign in. */
public final class Advisor {
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final String subject = UUID.randomUUID().toString();
    private final AdvisorIdentity identity = AdvisorIdentity.draw(new SecureRandom());
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Prekey prekey =
            identity.prekey(Broker.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));

    public AdvisorIdentity identity() {
        return identity;
    }

    public PersonId person() {
        return person;
    }

    /** The prekey of this week. */
    public Prekey prekey() {
        return prekey;
    }

    public Advisor admitted() {
        var admitted = new PersonAdmitted(
                person,
                new KeycloakSubject(subject),
                identity.kid(),
                PersonRole.ADVISOR,
                new PracticeId(UUID.randomUUID()),
                false);
        Broker.tell(Topics.PRACTICE_PEOPLE, person.text(), admitted);
        publish(prekey);
        return this;
    }

    public void publish(Prekey published) {
        var key = identity.kid().hex() + ":" + published.notBefore();
        Broker.tell(Topics.PRACTICE_PREKEYS, key, new AdvisorPrekeyPublished(published));
    }

    public DirectoryPerson entry(DirectoryPerson.Role role, DirectoryPerson.Status status) {
        return new DirectoryPerson(
                role, "Iemand", identity.identityKey(), status, Broker.today().minusDays(10), null);
    }

    /** A request as case-service forwards it. */
    public RequestSpecification signedIn() {
        return given().auth().oauth2(token("intake-service")).header("X-Requested-With", "klankbord");
    }

    /** Signed once: that takes longer than most calls. */
    public String token(String audience) {
        return tokens.computeIfAbsent(
                audience,
                unknown -> Jwt.upn(subject)
                        .subject(subject)
                        .audience(audience)
                        .claim("realm_access", Map.of("roles", List.of("advisor")))
                        .expiresIn(3600)
                        .sign());
    }
}
