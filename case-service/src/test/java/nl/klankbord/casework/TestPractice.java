package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SignedDirectory;

/** A practice of its own per test, set up through the API as its manager would. */
final class TestPractice {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    final UUID id;
    final DirectorySigner root;

    TestPractice(UUID id, DirectorySigner root) {
        this.id = id;
        this.root = root;
    }

    static TestPractice open() {
        var practice = new TestPractice(UUID.randomUUID(), new DirectorySigner(Secret.draw(TestAdvisor.RANDOM)));
        var profile = Map.of("name", "De Linde", "privacyContact", "privacy@example.org", "complaintRoute", "Bel ons.");
        write(practice.token(), profile).put("/v1/practice/profile").then().statusCode(204);
        return practice;
    }

    String token() {
        return Tokens.manager(id);
    }

    TestAdvisor advisor() {
        var subject = "advisor-" + UUID.randomUUID();
        return new TestAdvisor(subject, admit(subject, "advisor"));
    }

    PersonId admit(String subject, String role) {
        Map<String, Object> person =
                Map.of("subject", subject, "name", "Noor van Dalen", "role", role, "internal", false);
        String admitted = write(token(), person)
                .post("/v1/practice/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return PersonId.fromString(admitted);
    }

    OrganisationId organisation(AdvisorRole role) {
        String organisation = write(token(), organisationRequest(role))
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/practice/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return OrganisationId.fromString(organisation);
    }

    static Map<String, Object> organisationRequest(AdvisorRole role) {
        return Map.of("name", "Bakkerij Korenaar", "staff", 18, "sector", "BEDRIJF", "advisorRole", role);
    }

    /** A channel without a directory. */
    ChannelId channel(OrganisationId organisation) {
        var channel = ChannelId.of(TestAdvisor.bytes(ChannelId.LENGTH));
        Map<String, Object> request = Map.of("organisation", organisation.text(), "channel", channel.hex());
        write(token(), request).post("/v1/practice/channels").then().statusCode(201);
        return channel;
    }

    /** A channel that takes reports for these advisors; the second and later ones are back-ups. */
    ChannelId openChannel(TestAdvisor... advisors) {
        return openChannel(AdvisorRole.ADVISOR_IN_CONFIDENCE, advisors);
    }

    ChannelId openChannel(AdvisorRole role, TestAdvisor... advisors) {
        var channel = channel(organisation(role));
        var people = new ArrayList<DirectoryPerson>();
        for (var advisor : advisors) {
            var place = people.isEmpty() ? DirectoryPerson.Role.ADVISOR : DirectoryPerson.Role.BACKUP;
            people.add(advisor.inDirectory(place));
        }
        publish(channel, sign(directory(channel, people)), profile(role, advisors));
        return channel;
    }

    void publish(ChannelId channel, SignedDirectory signed, ChannelProfile profile) {
        write(token(), publication(signed, profile))
                .post(directoriesOf(channel))
                .then()
                .statusCode(201);
    }

    static String directoriesOf(ChannelId channel) {
        return "/v1/practice/channels/%s/directories".formatted(channel.hex());
    }

    static Map<String, Object> publication(SignedDirectory signed, ChannelProfile profile) {
        var body = new HashMap<String, Object>();
        body.put("dir", signed.documentText());
        body.put("sig", signed.signatureText());
        body.put("profile", JSON.convertValue(profile, Map.class));
        return body;
    }

    SignedDirectory sign(Directory directory) {
        return root.sign(directory);
    }

    Directory directory(ChannelId channel, List<DirectoryPerson> people) {
        var today = TestClock.today();
        return new Directory(
                channel,
                0,
                null,
                root.root(),
                today,
                today.plusDays(60),
                "Bakkerij Korenaar",
                new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 7, 366),
                people,
                null);
    }

    /** The next one in the chain, with the same people. */
    static Directory after(SignedDirectory former) {
        var last = former.directory();
        return new Directory(
                last.channel(),
                last.seq() + 1,
                former.hash(),
                last.root(),
                last.issued(),
                last.notAfter(),
                last.org(),
                last.policy(),
                last.people(),
                null);
    }

    static ChannelProfile profile(AdvisorRole role, TestAdvisor... advisors) {
        return profile(role, 1, 2, advisors);
    }

    static ChannelProfile profile(AdvisorRole role, int ackDays, int answerDays, TestAdvisor... advisors) {
        var cards = Arrays.stream(advisors)
                .map(advisor ->
                        new AdvisorCard(advisor.kid(), false, null, List.of("nl"), List.of(1, 2, 3, 4, 5), null, null))
                .toList();
        return new ChannelProfile(
                "De Linde",
                "privacy@example.org",
                "Bel ons.",
                null,
                answerDays,
                ackDays,
                role,
                List.of("Strafbare feiten"),
                List.of("nl", "en"),
                List.of(),
                cards,
                null);
    }
}
