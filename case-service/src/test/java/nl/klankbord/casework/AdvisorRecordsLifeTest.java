package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.SealedRecords;
import nl.klankbord.protocol.client.SealedRecords.RecordSet;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long records stay: as long as their case, or until their author removes the set. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorRecordsLifeTest {
    private static final String RECORDS = "/v1/advisor/records";
    private static final String SETS = "/v1/advisor/record-sets";

    private final SealedRecords sealer = new SealedRecords(TestAdvisor.RANDOM);
    private final RecordSet set = aSet();
    private final RecordId note = aRecord();
    private TestAdvisor advisor;
    private TestAdvisor colleague;
    private TestConversation conversation;
    private CaseId caseId;

    @BeforeEach
    void aCaseOfTwo() {
        var practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        colleague = practice.advisor().enrolled();
        ChannelId channel = practice.openChannel(advisor, colleague);
        conversation = TestConversation.on(channel).grantedTo(advisor).grantedTo(colleague);
        caseId = conversation.received().caseId();
        Broker.get().expect(CaseAwaitsAdvisor.class, event -> event.caseId().equals(caseId));
    }

    @Test
    void aSetOfItsOwnBelongsToNoCase() {
        write(advisor.token(), Map.of("set", set.id().hex())).put(SETS).then().statusCode(204);
        write(advisor.token(), Map.of("set", set.id().hex())).put(SETS).then().statusCode(204);
        write(colleague.token(), Map.of("set", set.id().hex())).put(SETS).then().statusCode(409);
        name(advisor, caseId, set.id(), 409);
        save(advisor, seal(note, 1), 204);
        as(advisor.token()).get(recordsOf(caseId)).then().body("set", nullValue());

        write(advisor.token()).delete(SETS + "/" + set.id().hex()).then().statusCode(204);

        as(advisor.token()).get(SETS + "/" + set.id().hex()).then().statusCode(404);
        assertEquals(List.of(), Rows.naming(set.id().hex()));
    }

    @Test
    void recordsGoWithTheCase() {
        name(advisor, caseId, set.id(), 204);
        save(advisor, seal(note, 1), 204);

        conversation.deleted();
        Broker.get().expect(CasePurged.class, event -> event.caseId().equals(caseId));

        as(advisor.token()).get(recordsOf(caseId)).then().statusCode(404);
        save(advisor, seal(note, 2), 404);
        assertEquals(List.of(), Rows.naming(set.id().hex(), note.hex(), caseId.text()));
    }

    @Test
    void recordsGoWithTheHoldOnTheCaseAndLeaveThoseOfOthers() {
        name(advisor, caseId, set.id(), 204);
        save(advisor, seal(note, 1), 204);
        var theirs = aSet();
        name(colleague, caseId, theirs.id(), 204);

        Rows.change("delete from case_holders where case_id = '%s' and person_id = '%s'"
                .formatted(caseId.text(), advisor.person));

        assertEquals(List.of(), Rows.naming(set.id().hex(), note.hex()));
        as(colleague.token())
                .get(recordsOf(caseId))
                .then()
                .body("set", equalTo(theirs.id().hex()));
    }

    private SealedRecord seal(RecordId id, int version) {
        return seal(advisor.kid(), id, version);
    }

    private SealedRecord seal(Kid author, RecordId id, int version) {
        var json = "{\"v\":1,\"t\":\"note\",\"at\":\"2026-11-21\",\"body\":{\"text\":\"x\"}}";
        return sealer.seal(set, id, version, author, json.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordSet aSet() {
        return new RecordSet(RecordSetId.of(TestAdvisor.bytes(RecordSetId.LENGTH)), Secret.draw(TestAdvisor.RANDOM));
    }

    private static RecordId aRecord() {
        return RecordId.of(TestAdvisor.bytes(RecordId.LENGTH));
    }

    private static Response save(TestAdvisor author, SealedRecord record) {
        return write(author.token(), Map.of("record", record.text())).put(RECORDS);
    }

    private static Response save(TestAdvisor author, SealedRecord record, int status) {
        var response = save(author, record);
        assertEquals(status, response.statusCode());
        return response;
    }

    private static void name(TestAdvisor owner, CaseId id, RecordSetId set, int status) {
        write(owner.token(), Map.of("set", set.hex())).put(setOf(id)).then().statusCode(status);
    }

    private static String recordsOf(CaseId id) {
        return "/v1/advisor/cases/%s/records".formatted(id.text());
    }

    private static String setOf(CaseId id) {
        return "/v1/advisor/cases/%s/record-set".formatted(id.text());
    }
}
