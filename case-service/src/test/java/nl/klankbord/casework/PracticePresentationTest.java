package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestPractice.directoriesOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.SignedPresentation;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How an organisation shows itself: signed with its directory, readable for everybody, kept for later (INT-3, INT-7). */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticePresentationTest {
    private static final AdvisorRole ROLE = AdvisorRole.ADVISOR_IN_CONFIDENCE;
    /** One pixel, and nothing else. */
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg";

    private static final String PLAIN = "\"welcome\":null,\"information\":null";

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;
    private SignedDirectory directory;

    @BeforeEach
    void aDirectory() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.channel(practice.organisation(ROLE));
        directory =
                practice.sign(practice.directory(channel, List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR))));
    }

    @Test
    void whatTheRootSignedIsShownAndTold() {
        var shown = signed(practice.root, directory, "\"colour\":\"#2e7d6b\"," + PLAIN);

        publish(shown).statusCode(201);

        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .body("profile.presentation.doc", equalTo(shown.documentText()));
        Broker.get()
                .expect(
                        ChannelPublished.class,
                        event -> event.channel().equals(channel)
                                && shown.equals(event.profile().presentation()));
    }

    @Test
    void aLogoIsShownAndStandsOnThePoster() throws IOException {
        publish(signed(practice.root, directory, "\"colour\":null,%s,\"logo\":\"%s\"".formatted(PLAIN, PIXEL)))
                .statusCode(201);

        var poster = as(practice.token())
                .queryParam("language", "nl")
                .get("/v1/practice/channels/" + channel.hex() + "/awareness-kit/poster-a4")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(poster)) {
            var resources = document.getPage(0).getResources();
            assertTrue(resources.getXObjectNames().iterator().hasNext());
        }
    }

    @Test
    void aLogoThatIsMoreThanAPictureIsRefused() {
        var plain = signed(practice.root, directory, "\"colour\":null," + PLAIN);
        var document = "{\"v\":1,\"directory\":\"%s\",\"colour\":null,%s,\"logo\":\"iVBORw0KGgo\"}"
                .formatted(directory.hash().hex(), PLAIN);
        var request = TestPractice.publication(directory, with(plain));
        var profile = new HashMap<Object, Object>((Map<?, ?>) request.get("profile"));
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        profile.put("presentation", Map.of("doc", Base64Url.encode(bytes), "sig", plain.signatureText()));
        request.put("profile", profile);

        write(practice.token(), request).post(directoriesOf(channel)).then().statusCode(400);
    }

    @Test
    void anOrganisationNeedNotShowAnything() {
        publish(null).statusCode(201);

        as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .then()
                .body("profile.presentation", nullValue());
    }

    /** A line that is not seen in light or in dark: too light, too dark, and one that is seen in light only. */
    @ParameterizedTest
    @ValueSource(strings = {"#ffee00", "#000080", "#1f5f5b"})
    void aColourThatSomebodyCannotSeeIsRefused(String colour) {
        publish(signed(practice.root, directory, "\"colour\":\"%s\",%s".formatted(colour, PLAIN)))
                .statusCode(400)
                .body("errors[0].code", equalTo("contrast"));
    }

    @Test
    void onlyTheRootMaySignItAndOnlyForThisDirectory() {
        var stranger = new DirectorySigner(Secret.draw(TestAdvisor.RANDOM));
        var next = practice.sign(TestPractice.after(directory));

        publish(signed(stranger, directory, "\"colour\":null," + PLAIN)).statusCode(400);
        publish(signed(practice.root, next, "\"colour\":null," + PLAIN)).statusCode(400);
    }

    @Test
    void ofInformationOnlyAnEditionThatThePracticeKeepsIsShown() {
        write(practice.token(), InformationResourcesTest.text("Eerst"))
                .put("/v1/practice/information-editions/1")
                .then()
                .statusCode(204);

        publish(information("2026.1-1", "Anders")).statusCode(400).body("errors[0].code", equalTo("information"));
        publish(information("2026.1-2", "Eerst")).statusCode(400).body("errors[0].code", equalTo("information"));
        publish(information("2026.1-1", "Eerst")).statusCode(201);
    }

    private SignedPresentation information(String version, String text) {
        return signed(practice.root, directory, """
                "colour":null,"welcome":{"nl":"Welkom.","en":"Welcome."},"information":{"version":"%s",\
                "nl":{"title":"Bij ons","text":"%s"},"en":{"title":"With us","text":"The same."}}\
                """.formatted(version, text));
    }

    private static SignedPresentation signed(DirectorySigner root, SignedDirectory beside, String members) {
        var json = "{\"v\":1,\"directory\":\"%s\",%s}".formatted(beside.hash().hex(), members);
        return root.signPresentation(json.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse publish(@Nullable SignedPresentation shown) {
        Map<String, Object> request = TestPractice.publication(directory, with(shown));
        return write(practice.token(), request).post(directoriesOf(channel)).then();
    }

    private ChannelProfile with(@Nullable SignedPresentation shown) {
        var plain = TestPractice.profile(ROLE, advisor);
        return new ChannelProfile(
                plain.practice(),
                plain.privacyContact(),
                plain.complaintRoute(),
                plain.phone(),
                plain.answerWorkingDays(),
                plain.ackWorkingDays(),
                plain.advisorRole(),
                plain.secrecyExceptions(),
                plain.languages(),
                plain.outOfScope(),
                plain.cards(),
                shown);
    }
}
