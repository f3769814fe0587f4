package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeAwarenessResourceTest {
    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;

    @BeforeEach
    void aChannelThatTakesReports() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
    }

    @Test
    void theKitShowsTheLinkItsPinAndTextsInBothLanguages() {
        var pin = ChannelPin.of(practice.root.root(), channel);

        as(practice.token())
                .get(kit(channel))
                .then()
                .statusCode(200)
                .body("link", equalTo("http://localhost:8081/" + channel.hex() + pin.fragment()))
                .body("spoken", equalTo(pin.spoken()))
                .body("qr.size", greaterThan(20))
                .body("qr.path", matchesPattern("(M\\d+ \\d+h\\d+v1h-\\d+z)+"))
                .body("sheets", hasItems("poster-a4", "poster-a3", "card", "slide"))
                .body("texts.language", equalTo(java.util.List.of("nl", "en")))
                .body("texts[0].intranet", containsString(pin.fragment()))
                .body("texts[1].sheet.scan", equalTo("Scan at home, with your own phone."))
                .body("texts[1].onboarding", containsString("Bakkerij Korenaar"))
                .body("texts.intranet.join()", not(containsString("{")));
    }

    @ParameterizedTest
    @CsvSource({"poster-a4, nl, 595", "poster-a4, en, 595", "poster-a3, nl, 842", "card, en, 241", "slide, nl, 960"})
    void aSheetIsAFileToPrint(String sheet, String language, int width) throws IOException {
        var answer = as(practice.token())
                .queryParam("language", language)
                .get(kit(channel) + "/" + sheet)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + sheet + "-" + language + ".pdf\"")
                .extract();

        assertEquals(false, answer.headers().toString().contains("#"), "the pin stays inside the file");
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            assertEquals(width, Math.round(document.getPage(0).getMediaBox().getWidth()));
        }
    }

    @ParameterizedTest
    @CsvSource({"poster-a5, nl, 404, not-found", "card, de, 400, invalid", "card, , 400, invalid"})
    void whatIsNotInTheKitIsRefused(String sheet, String language, int status, String slug) {
        var call = as(practice.token());
        if (language != null) call.queryParam("language", language);

        call.get(kit(channel) + "/" + sheet).then().statusCode(status).body("type", containsString(slug));
    }

    @Test
    void aChannelWithoutADirectoryHasNothingToPrintYet() {
        var empty = practice.channel(practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE));

        as(practice.token()).get(kit(empty)).then().statusCode(409);
    }

    @Test
    void aChannelOfAnotherPracticeIsNotThere() {
        var other = TestPractice.open();

        as(other.token()).get(kit(channel)).then().statusCode(404);
        as(other.token())
                .queryParam("language", "xx")
                .get(kit(channel) + "/nothing")
                .then()
                .statusCode(404);
    }

    @Test
    void advisorsMakeNoPosters() {
        as(Tokens.advisor("advisor-somebody")).get(kit(channel)).then().statusCode(403);
    }

    private static String kit(ChannelId channel) {
        return "/v1/practice/channels/" + channel.hex() + "/awareness-kit";
    }
}
