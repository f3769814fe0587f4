package nl.klankbord.intake.uploads;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.client.SealedAttachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file from a reporter to the advisor and back. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReporterAttachmentsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PART = 1_048_576;
    private Reporter reporter;
    private byte[] file;
    private SealedAttachment sealed;
    private String id;

    @BeforeEach
    void aFileOfTwoParts() {
        reporter = new Reporter(Practice.shared());
        file = new byte[1_200_000];
        RANDOM.nextBytes(file);
        sealed = new AttachmentSealer(RANDOM).seal(file, reporter.keys().mailbox(), "bestand-1.jpg", "image/jpeg");
        id = sealed.reference().id().hex();
    }

    @Test
    void aFileTravelsWithTheReportToTheAdvisor() {
        var reference = reporter.bring(sealed);
        reporter.send(reporter.report()).then().statusCode(204);
        var casework = Casework.of(reporter);

        var parts = advisor().get(casework.path() + "/attachments/" + id + "/parts");
        var wire = new ByteArrayOutputStream();
        for (var part = 0; part < sealed.parts(); part++) {
            wire.writeBytes(advisor()
                    .get(casework.path() + "/attachments/" + id + "/parts/" + part)
                    .then()
                    .statusCode(200)
                    .contentType("application/octet-stream")
                    .extract()
                    .asByteArray());
        }

        parts.then().statusCode(200).body("parts", is(List.of(0, 1))).body("length", is(sealed.length()));
        assertArrayEquals(
                file, AttachmentSealer.open(wire.toByteArray(), reporter.keys().mailbox(), reference));
        var own = content(reporter.token(), 1);
        assertArrayEquals(sealed.part(1), own.asByteArray());
        refused(content(reporter.token(), 2), 404, "not-found");
    }

    @Test
    void anUploadGoesOnWhereItStopped() {
        String reservation = reporter.reserve(id, sealed.length()).path("reservation");
        Reporter.upload(reservation, 1, sealed.part(1)).then().statusCode(204);

        received(reservation).then().statusCode(200).body("parts", is(List.of(1)));
        Reporter.upload(reservation, 0, sealed.part(0)).then().statusCode(204);
        Reporter.upload(reservation, 0, sealed.part(0)).then().statusCode(204);
        received(reservation).then().body("parts", is(List.of(0, 1)));
    }

    @Test
    void aPartNeverChanges() {
        String reservation = reporter.reserve(id, sealed.length()).path("reservation");
        Reporter.upload(reservation, 0, sealed.part(0)).then().statusCode(204);

        refused(Reporter.upload(reservation, 0, otherBytes(sealed.part(0))), 409, "conflict");
    }

    @Test
    void partsOfAnotherLengthOrPlaceAreRefused() {
        String reservation = reporter.reserve(id, sealed.length()).path("reservation");

        refused(Reporter.upload(reservation, 0, Arrays.copyOf(sealed.part(0), 17)), 400, "invalid-request");
        refused(Reporter.upload(reservation, 3, sealed.part(0)), 400, "invalid-request");
        refused(Reporter.upload(reservation, -1, sealed.part(0)), 400, "invalid-request");
        refused(Reporter.upload(reservation, 0, new byte[0]), 400, "invalid-request");
        refused(Reporter.upload(reservation, 0, new byte[PART + 1]), 400, "invalid-request");
        refused(Reporter.upload(reservation, 0, new byte[3 * PART]), 413, "too-large");
    }

    @Test
    void withoutAReservationNothingIsTaken() {
        String reservation = reporter.reserve(id, sealed.length()).path("reservation");
        var forged = (reservation.charAt(50) == 'A' ? 'B' : 'A') + reservation.substring(1);

        refused(Reporter.upload(forged, 0, sealed.part(0)), 403, "mailbox-not-available");
        refused(Reporter.upload("AAAA", 0, sealed.part(0)), 403, "mailbox-not-available");
        refused(received("AAAA"), 403, "mailbox-not-available");
    }

    @Test
    void onlyLengthsThatASealedFileCanHaveAreReserved() {
        for (var length : List.of(0L, -1L, 262_508L, sealed.length() + 1L, 60_000_000L, 1L << 40)) {
            refused(reporter.reserve(id, length), 400, "invalid-request");
        }
    }

    @Test
    void workPaysForOneReservation() {
        var body = reporter.body();
        body.putAll(Map.of("attachment", id, "length", sealed.length()));
        refused(reserve(body), 403, "work-refused");
        body.putAll(reporter.work());
        reserve(body).then().statusCode(200);

        refused(reserve(body), 403, "work-refused");
    }

    @Test
    void aReporterWhoIsBackReservesWithTheToken() {
        reporter.send(reporter.report()).then().statusCode(204);
        var token = reporter.token();
        var wanted = Map.<String, Object>of("attachment", id, "length", sealed.length());
        String reservation =
                reporter.call(token, "attachment-reservations", wanted).path("reservation");
        for (var part = 0; part < sealed.parts(); part++) {
            Reporter.upload(reservation, part, sealed.part(part)).then().statusCode(204);
        }

        reporter.post(token, reporter.next(0, "with a file"), List.of(), List.of(id))
                .statusCode(204);

        assertArrayEquals(sealed.part(0), content(token, 0).asByteArray());
        refused(reporter.call("AAAA", "attachment-reservations", wanted), 403, "mailbox-not-available");
    }

    @Test
    void nobodyReservesInAMailboxThatIsGone() {
        reporter.send(reporter.report()).then().statusCode(204);
        var token = reporter.token();
        Reporter.json(reporter.proof("delete"))
                .post("/v1/reporter/deletions")
                .then()
                .statusCode(204);

        refused(
                reporter.call(token, "attachment-reservations", Map.of("attachment", id, "length", sealed.length())),
                403,
                "mailbox-not-available");
    }

    @Test
    void whatNoMessageNamesIsReadByNobody() {
        reporter.send(reporter.report()).then().statusCode(204);
        reporter.bring(sealed);

        refused(content(reporter.token(), 0), 404, "not-found");
    }

    @Test
    void aReportThatNamesAnIncompleteFileIsRefused() {
        String reservation = reporter.reserve(id, sealed.length()).path("reservation");
        Reporter.upload(reservation, 0, sealed.part(0)).then().statusCode(204);
        reporter.attachments().add(id);

        refused(reporter.send(reporter.report()), 400, "report-refused");
    }

    private static byte[] otherBytes(byte[] part) {
        part[part.length - 1] ^= 1;
        return part;
    }

    private RequestSpecification advisor() {
        return reporter.practice().advisor().signedIn();
    }

    private Response content(String token, int part) {
        return reporter.call(token, "attachment-contents", Map.of("attachment", id, "part", part));
    }

    private static Response reserve(Map<String, Object> body) {
        return Reporter.json(body).post("/v1/reporter/attachment-reservations");
    }

    private static Response received(String reservation) {
        return Reporter.json(Map.of())
                .header("Authorization", "Reservation " + reservation)
                .post("/v1/reporter/received-parts");
    }
}
