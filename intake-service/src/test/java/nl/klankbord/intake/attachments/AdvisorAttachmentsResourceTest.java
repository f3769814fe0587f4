package nl.klankbord.intake.attachments;

import static nl.klankbord.intake.testing.Answers.refused;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import nl.klankbord.intake.testing.Casework;
import nl.klankbord.intake.testing.Reporter;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.client.SealedAttachment;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AdvisorAttachmentsResourceTest {
    private Reporter reporter;
    private Casework casework;
    private SealedAttachment sealed;
    private String path;

    @BeforeEach
    void aCaseAndAFile() {
        reporter = Reporter.whoReported();
        casework = Casework.of(reporter);
        sealed = new AttachmentSealer(new SecureRandom())
                .seal(new byte[100], reporter.keys().mailbox(), "bestand-1.pdf", "application/pdf");
        path = casework.path() + "/attachments";
    }

    @Test
    void aFileTravelsWithAnAnswerToTheReporter() {
        begin(sealed.length()).then().statusCode(204);
        begin(sealed.length()).then().statusCode(204);
        upload(0, sealed.part(0)).then().statusCode(204);
        upload(0, sealed.part(0)).then().statusCode(204);
        var answer = casework.answer(0, 0, Hash.ZEROS, "see the file");

        reporter.practice()
                .advisor()
                .signedIn()
                .contentType("application/json")
                .body(Map.of("message", answer.text(), "attachments", List.of(id())))
                .post(casework.path() + "/messages")
                .then()
                .statusCode(204);

        var read = reporter.call(reporter.token(), "attachment-contents", Map.of("attachment", id(), "part", 0));
        assertArrayEquals(sealed.part(0), read.asByteArray());
        reporter.practice()
                .advisor()
                .signedIn()
                .get(path + "/" + id() + "/parts")
                .then()
                .body("parts", is(List.of(0)))
                .body("length", is(sealed.length()));
    }

    @Test
    void aPlaceHasOneLengthAndPartsOneContent() {
        var otherLength = (int) AttachmentLength.wireLength(AttachmentLength.paddedForCase(300_000));
        begin(sealed.length()).then().statusCode(204);
        upload(0, sealed.part(0)).then().statusCode(204);

        refused(begin(270_000), 400, "invalid-request");
        refused(begin(otherLength), 409, "conflict");
        refused(upload(0, new byte[sealed.length()]), 409, "conflict");
        refused(upload(1, sealed.part(0)), 400, "invalid-request");
    }

    @Test
    void withoutAPlaceOrARightThereIsNothing() {
        var backup = reporter.practice().backup();

        refused(upload(0, sealed.part(0)), 404, "not-found");
        refused(backup.signedIn().get(path + "/" + id() + "/parts"), 404, "not-found");
        refused(backup.signedIn().get(path + "/" + id() + "/parts/0"), 404, "not-found");
        refused(reporter.practice().advisor().signedIn().get(path + "/" + id() + "/parts/0"), 404, "not-found");
        refused(reporter.practice().advisor().signedIn().get(path + "/17/parts/0"), 404, "not-found");
    }

    private String id() {
        return sealed.reference().id().hex();
    }

    private Response begin(int length) {
        return reporter.practice()
                .advisor()
                .signedIn()
                .contentType("application/json")
                .body(Map.of("attachment", id(), "length", length))
                .post(path);
    }

    private Response upload(int part, byte[] bytes) {
        return reporter.practice()
                .advisor()
                .signedIn()
                .contentType("application/octet-stream")
                .body(bytes)
                .put(path + "/" + id() + "/parts/" + part);
    }
}
