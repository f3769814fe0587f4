package nl.klankbord.reporting;

import static io.restassured.RestAssured.given;
import static nl.klankbord.reporting.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelPin;
import nl.klankbord.protocol.wire.OrganisationId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation hangs up and publishes, as its own officers find it (INT-2). */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class OrganisationAwarenessTest {
    private static final String KITS = "/v1/organisation/awareness-kits";
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg";
    private static final String SHOWN =
            "\"colour\":\"#2e7d6b\",\"welcome\":null,\"information\":null,\"logo\":\"" + PIXEL + "\"";

    private TestChannel channel;
    private TestOfficer officer;

    @BeforeEach
    void anOrganisationWithAnOfficer() {
        channel = TestChannel.withOfficers(1);
        officer = channel.officers.get(0);
    }

    @Test
    void anOfficerFindsTheOneLinkItsTextsAndWhatThePracticeSigned() {
        var pin = ChannelPin.of(channel.root.root(), channel.id);

        as(officer.token())
                .get(KITS)
                .then()
                .statusCode(200)
                .body("kits.channel", contains(channel.id.hex()))
                .body("kits[0].kit.link", equalTo("http://localhost:8081/" + channel.id.hex() + pin.fragment()))
                .body("kits[0].kit.spoken", equalTo(pin.spoken()))
                .body("kits[0].kit.sheets", hasItems("poster-a4", "poster-a3", "card", "slide"))
                .body("kits[0].kit.texts.language", equalTo(List.of("nl", "en")))
                .body("kits[0].kit.texts[0].intranet", containsString(pin.fragment()))
                .body("kits[0].kit.texts[0].sheet.scan", equalTo("Scan thuis, met je eigen telefoon."))
                .body("kits[0].kit.texts.onboarding.join()", not(containsString("{")))
                .body("kits[0].presentation", nullValue());

        channel.showing(SHOWN);
        as(officer.token())
                .get(KITS)
                .then()
                .body("kits[0].presentation.keySet()", hasItems("doc", "sig"))
                .body("kits[0].kit.link", containsString(pin.fragment()));
    }

    @ParameterizedTest
    @CsvSource({"poster-a4, nl, 595", "poster-a3, en, 842", "card, nl, 241", "slide, nl, 960"})
    void aSheetIsAFileToPrint(String sheet, String language, int width) throws IOException {
        var answer = as(officer.token())
                .queryParam("language", language)
                .get(sheetOf(channel.id, sheet))
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + sheet + "-" + language + ".pdf\"")
                .extract();

        assertFalse(answer.headers().toString().contains("#"), "the pin stays inside the file");
        assertEquals(List.of(), Accessible.faults(answer.asByteArray()));
        try (var document = Loader.loadPDF(answer.asByteArray())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertEquals(width, Math.round(document.getPage(0).getMediaBox().getWidth()));
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked());
            assertTrue(
                    text.contains(ChannelPin.of(channel.root.root(), channel.id).spoken()), text);
        }
    }

    @Test
    void theSignedLogoStandsOnThePoster() throws IOException {
        assertFalse(hasPicture());
        channel.showing(SHOWN);

        assertTrue(hasPicture());
    }

    private boolean hasPicture() throws IOException {
        var poster = as(officer.token())
                .queryParam("language", "en")
                .get(sheetOf(channel.id, "poster-a4"))
                .asByteArray();
        assertEquals(List.of(), Accessible.faults(poster));
        try (var document = Loader.loadPDF(poster)) {
            return document.getPage(0)
                    .getResources()
                    .getXObjectNames()
                    .iterator()
                    .hasNext();
        }
    }

    @ParameterizedTest
    @CsvSource({"poster-a5, nl, 404, not-found", "card, de, 400, invalid", "card, , 400, invalid"})
    void whatIsNotInTheKitIsRefused(String sheet, String language, int status, String slug) {
        var call = as(officer.token());
        if (language != null) call.queryParam("language", language);

        call.get(sheetOf(channel.id, sheet)).then().statusCode(status).body("type", containsString(slug));
    }

    @Test
    void theKitOfAnotherOrganisationIsNotThere() {
        var stranger = TestOfficer.of(new OrganisationId(UUID.randomUUID()));

        as(stranger.token()).get(KITS).then().statusCode(200).body("kits", empty());
        as(stranger.token())
                .queryParam("language", "xx")
                .get(sheetOf(channel.id, "nothing"))
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverHoldsNoSignedListGetsNoKit() {
        given().get(KITS).then().statusCode(401);
        for (var token : new String[] {
            TestReader.board(channel.organisation).token(),
            TestReader.worksCouncil(channel.organisation).token(),
            channel.token()
        }) {
            as(token).get(KITS).then().statusCode(403);
            as(token)
                    .queryParam("language", "nl")
                    .get(sheetOf(channel.id, "card"))
                    .then()
                    .statusCode(403);
        }
    }

    private static String sheetOf(ChannelId channel, String sheet) {
        return KITS + "/" + channel.hex() + "/" + sheet;
    }
}
