package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static nl.klankbord.reporting.TestThread.ADVISOR;
import static nl.klankbord.reporting.TestThread.OFFICER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.SealedAttachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a thread, in parts and both ways. */
@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class EscalationFilesTest {
    private TestChannel channel;
    private TestOfficer officer;
    private TestThread thread;

    @BeforeEach
    void aThread() {
        channel = TestChannel.withOfficers(2);
        officer = channel.officers.get(0);
        thread = new TestThread(channel);
    }

    @Test
    void whatTheAdvisorBringsIsReadInParts() {
        var data = TestOfficer.bytes(1_200_000);
        var file = thread.keys.attach(data, "bestand-1.bin", "x/y");
        thread.upload(channel.token(), ADVISOR, file);
        var body = thread.body(channel.officers);
        body.put("attachments", List.of(file.reference().id().hex()));
        thread.handIn(body).then().statusCode(204);

        var downloaded = new ByteArrayOutputStream();
        for (var part = 0; part < file.parts(); part++) {
            downloaded.writeBytes(part(officer.token(), OFFICER, file, part, 200));
        }

        assertArrayEquals(data, thread.keys.openFile(downloaded.toByteArray(), file.reference()));
        var unused = part(officer.token(), OFFICER, file, 9, 404);
    }

    @Test
    void aPartNeverChangesAndHasTheSizeOfItsPlace() {
        var file = thread.keys.attach(TestOfficer.bytes(1_200_000), "bestand-1.bin", "x/y");
        thread.upload(channel.token(), ADVISOR, file);

        thread.put(channel.token(), ADVISOR, file, 0, file.part(0)).then().statusCode(204);
        thread.put(channel.token(), ADVISOR, file, 0, new byte[1_048_576])
                .then()
                .statusCode(409);
        thread.put(channel.token(), ADVISOR, file, 0, new byte[3]).then().statusCode(400);
        write(channel.token(), Map.of("attachment", file.reference().id().hex(), "length", 262_510))
                .post(thread.at(ADVISOR) + "/attachments")
                .then()
                .statusCode(400);
        as(TestChannel.withOfficers(2).token())
                .get(thread.at(ADVISOR) + "/attachments/"
                        + file.reference().id().hex() + "/parts")
                .then()
                .statusCode(404);
    }

    @Test
    void anOfficersFileIsThereOnceAMessageNamesIt() {
        thread = TestThread.handedIn(channel, 0);
        var back = thread.keys.attach(new byte[10], "bestand-2.bin", "x/y");
        thread.upload(officer.token(), OFFICER, back);
        var named = back.reference().id().hex();
        var unnamed = part(channel.token(), ADVISOR, back, 0, 404);
        var message = thread.seal4(officer, "Zie de bijlage");

        thread.tell(officer, message, null, named, named).then().statusCode(400);
        thread.tell(channel.officers.get(1), message, null, named).then().statusCode(400);
        thread.tell(officer, message, null, named).then().statusCode(204);

        assertArrayEquals(back.part(0), part(channel.token(), ADVISOR, back, 0, 200));
    }

    private byte[] part(String token, String place, SealedAttachment file, int part, int status) {
        return as(token)
                .get(thread.at(place) + "/attachments/" + file.reference().id().hex() + "/parts/" + part)
                .then()
                .statusCode(status)
                .extract()
                .asByteArray();
    }
}
