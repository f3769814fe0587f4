package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.client.SealedRecords;
import nl.klankbord.protocol.client.SealedRecords.RecordSet;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.RecordId;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorRecordsResourceTest {
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
    void aCaseBeginsWithoutRecords() {
        as(advisor.token())
                .get(recordsOf(caseId))
                .then()
                .statusCode(200)
                .body("set", nullValue())
                .body("records", hasSize(0));
    }

    @Test
    void whatWasSavedComesBackByteForByte() {
        name(advisor, caseId, set.id(), 204);
        var first = seal(note, 1);
        var other = seal(aRecord(), 1);
        save(advisor, first, 204);
        save(advisor, other, 204);

        as(advisor.token())
                .get(recordsOf(caseId))
                .then()
                .body("set", equalTo(set.id().hex()))
                .body("records", containsInAnyOrder(first.text(), other.text()));
        as(advisor.token())
                .get(SETS + "/" + set.id().hex())
                .then()
                .statusCode(200)
                .body("records", containsInAnyOrder(first.text(), other.text()));
    }

    @Test
    void aSetIsNamedOncePerCaseAndPerson() {
        name(advisor, caseId, set.id(), 204);
        name(advisor, caseId, set.id(), 204);
        name(advisor, caseId, aSet().id(), 409);
        name(colleague, caseId, set.id(), 409);
        name(colleague, caseId, aSet().id(), 204);
    }

    @Test
    void ofTwoPagesThatNameASetAtOnceOneWins() throws Exception {
        var threads = Executors.newFixedThreadPool(6);
        var statuses = threads.invokeAll(Stream.generate(() -> aSet().id())
                .limit(6)
                .<Callable<Integer>>map(id -> () -> write(advisor.token(), Map.of("set", id.hex()))
                        .put(setOf(caseId))
                        .statusCode())
                .toList());
        threads.shutdown();

        var counted = new HashMap<Integer, Integer>();
        for (var status : statuses) counted.merge(status.get(), 1, Integer::sum);
        assertEquals(Map.of(204, 1, 409, 5), counted);
    }

    @Test
    void eachSaveReplacesTheVersionBeforeItAndOnlyThat() {
        name(advisor, caseId, set.id(), 204);
        save(advisor, seal(note, 2), 412).then().body("type", equalTo("/problems/stale"));
        save(advisor, seal(note, 0), 412);
        var first = seal(note, 1);
        save(advisor, first, 204);
        save(advisor, first, 204);
        save(advisor, seal(note, 1), 412).then().header("ETag", "\"1\"");
        save(advisor, seal(note, 3), 412);
        var second = seal(note, 2);
        save(advisor, second, 204);
        save(advisor, first, 412).then().header("ETag", "\"2\"");

        as(advisor.token()).get(recordsOf(caseId)).then().body("records", equalTo(List.of(second.text())));
    }

    @Test
    void ofManySavesAtOnceOneWins() throws Exception {
        name(advisor, caseId, set.id(), 204);
        var threads = Executors.newFixedThreadPool(6);
        var statuses = threads.invokeAll(Stream.generate(() -> seal(note, 1))
                .limit(6)
                .<Callable<Integer>>map(record -> () -> save(advisor, record).statusCode())
                .toList());
        threads.shutdown();

        var counted = new HashMap<Integer, Integer>();
        for (var status : statuses) counted.merge(status.get(), 1, Integer::sum);
        assertEquals(Map.of(204, 1, 412, 5), counted);
    }

    @Test
    void onlyTheCallerCanBeTheAuthor() {
        name(advisor, caseId, set.id(), 204);

        save(advisor, seal(colleague.kid(), note, 1), 400);

        as(advisor.token()).get(recordsOf(caseId)).then().body("records", hasSize(0));
    }

    @Test
    void somebodyElsesRecordsAreNotThere() {
        name(advisor, caseId, set.id(), 204);
        save(advisor, seal(note, 1), 204);
        var stranger = TestPractice.open().advisor().enrolled();

        as(colleague.token())
                .get(recordsOf(caseId))
                .then()
                .body("set", nullValue())
                .body("records", hasSize(0));
        as(colleague.token()).get(SETS + "/" + set.id().hex()).then().statusCode(404);
        save(colleague, seal(colleague.kid(), note, 2), 404);
        save(colleague, seal(advisor.kid(), note, 2), 404);
        write(colleague.token()).delete(recordOf(set.id(), note)).then().statusCode(404);
        write(colleague.token()).delete(SETS + "/" + set.id().hex()).then().statusCode(404);
        as(stranger.token()).get(recordsOf(caseId)).then().statusCode(404);
        name(stranger, caseId, aSet().id(), 404);
        as(Tokens.of("boss", "practice-manager").sign())
                .get(recordsOf(caseId))
                .then()
                .statusCode(403);
    }

    @Test
    void aSetThatNobodyNamedTakesNothing() {
        save(advisor, seal(note, 1), 404);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        name(advisor, caseId, set.id(), 204);
        var wire = seal(note, 1).text();

        for (var wrong : Stream.of("", wire.substring(4), wire + "AAAA", "AAAA" + wire.substring(4), "!" + wire)
                .toList())
            write(advisor.token(), Map.of("record", wrong)).put(RECORDS).then().statusCode(400);
        write(advisor.token(), Map.of()).put(RECORDS).then().statusCode(400);
        write(advisor.token(), Map.of("set", "not hex")).put(SETS).then().statusCode(400);
        write(advisor.token(), Map.of("record", "x".repeat(7_000_000)))
                .put(RECORDS)
                .then()
                .statusCode(413);
    }

    @Test
    void aPageOfAnotherSiteSavesNothing() {
        as(advisor.token())
                .contentType("application/json")
                .body(Map.of("set", set.id().hex()))
                .put(setOf(caseId))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/cross-site"));
    }

    @Test
    void aRemovedRecordIsGoneAndRemovingItAgainIsNoError() {
        name(advisor, caseId, set.id(), 204);
        save(advisor, seal(note, 1), 204);

        write(advisor.token()).delete(recordOf(set.id(), note)).then().statusCode(204);
        write(advisor.token()).delete(recordOf(set.id(), note)).then().statusCode(204);

        as(advisor.token()).get(recordsOf(caseId)).then().body("records", hasSize(0));
        assertEquals(List.of(), Rows.naming(note.hex()));
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

    private static String recordOf(RecordSetId set, RecordId id) {
        return RECORDS + "/" + set.hex() + "/" + id.hex();
    }
}
