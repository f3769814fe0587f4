package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorCasesResourceTest {
    private static final String CASES = "/v1/advisor/cases";

    private TestPractice practice;
    private TestAdvisor advisor;
    private ChannelId channel;

    @BeforeEach
    void aChannel() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        channel = practice.openChannel(advisor);
    }

    @Test
    void pagesTogetherAreTheList() {
        Stream.generate(() -> TestConversation.on(channel).grantedTo(advisor))
                .limit(5)
                .toList();
        await().until(() -> casesOf(advisor).size() == 5);
        List<String> all = as(advisor.token()).get(CASES).path("cases.id");

        var collected = new ArrayList<String>();
        var address = CASES + "?limit=2";
        while (address != null) {
            var page = as(advisor.token()).get(address);
            page.then().statusCode(200);
            collected.addAll(page.path("cases.id"));
            var next = page.header("Link");
            assertEquals(next == null, page.path("next") == null);
            address = next == null ? null : next.substring(1, next.indexOf('>'));
        }

        assertEquals(all, collected);
        assertEquals(5, new HashSet<>(collected).size());
    }

    @Test
    void aCaseSaysWhetherAColleagueCanOpenItToo() {
        var colleague = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, colleague);
        var alone = TestConversation.on(channel).grantedTo(advisor).heldFor(colleague);
        var id = alone.received().caseId().text();
        as(advisor.token()).get(CASES + "/" + id).then().body("shared", equalTo(false));

        alone.releasedTo(colleague);

        await().until(() -> casesOf(colleague).size() == 1);
        as(advisor.token()).get(CASES + "/" + id).then().body("shared", equalTo(true));
        as(colleague.token()).get(CASES).then().body("cases[0].shared", equalTo(true));
    }

    @Test
    void aCursorIsOnesOwnAndUnchanged() {
        Stream.generate(() -> TestConversation.on(channel).grantedTo(advisor))
                .limit(2)
                .toList();
        await().until(() -> casesOf(advisor).size() == 2);
        String cursor = as(advisor.token()).get(CASES + "?limit=1").path("next");
        var colleague = practice.advisor().enrolled();

        as(colleague.token()).get(CASES + "?cursor=" + cursor).then().statusCode(400);
        as(advisor.token()).get(CASES + "?cursor=A" + cursor).then().statusCode(400);
        as(advisor.token())
                .get(CASES + "?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("cases", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void aLimitThatMakesNoSenseIsRefused(String limit) {
        var status = as(advisor.token()).get(CASES + "?limit=" + limit).statusCode();

        assertEquals(4, status / 100);
    }

    @Test
    void aReceiptEndsItsTermOnce() {
        var conversation = TestConversation.on(channel).grantedTo(advisor);
        var id = conversation.received().caseId();

        acknowledge(advisor, id.text(), 0).then().statusCode(204);
        acknowledge(advisor, id.text(), 0).then().statusCode(204);
        conversation.advisorWrote(advisor, 0);

        as(advisor.token()).get(CASES + "/" + id).then().body("status", equalTo("ACKNOWLEDGED"));
        Broker.get().expect(CaseAcknowledged.class, event -> event.caseId().equals(id));
        conversation.advisorWrote(advisor, 1);
        Broker.get().expect(CaseAnswered.class, event -> event.caseId().equals(id));
        assertEquals(
                1,
                Broker.get()
                        .events(CaseAcknowledged.class, event -> event.caseId().equals(id))
                        .size());
        as(advisor.token()).get(CASES + "/" + id).then().body("status", equalTo("INTAKE"));
    }

    @Test
    void aReceiptIsANumberFromZero() {
        var id = TestConversation.on(channel)
                .grantedTo(advisor)
                .received()
                .caseId()
                .text();

        acknowledge(advisor, id, -1).then().statusCode(400);
        acknowledge(advisor, id, null).then().statusCode(400);
        acknowledge(advisor, id, "0").then().statusCode(400);
        acknowledge(advisor, id, 1L << 33).then().statusCode(400);
    }

    @Test
    void unknownNotYoursHeldAndDeletedLookTheSame() {
        var colleague = practice.advisor().enrolled();
        var backup = practice.advisor().enrolled();
        var gone = TestConversation.on(channel).grantedTo(colleague);
        var goneId = gone.received().caseId().text();
        var id = TestConversation.on(channel)
                .grantedTo(advisor)
                .heldFor(backup)
                .received()
                .caseId()
                .text();
        gone.deleted();
        await().until(() -> casesOf(colleague).isEmpty());
        var unknown = UUID.randomUUID().toString();

        var reading = List.of(get(colleague, unknown), get(colleague, id), get(backup, id), get(colleague, goneId));
        var writing = List.of(
                acknowledge(colleague, unknown, 0),
                acknowledge(colleague, id, 0),
                acknowledge(backup, id, 0),
                acknowledge(colleague, goneId, 0));

        reading.forEach(answer -> assertSame(reading.get(0), answer));
        writing.forEach(answer -> assertSame(writing.get(0), answer));
        get(colleague, "nothing").then().statusCode(404);
        get(colleague, id.toUpperCase(java.util.Locale.ROOT)).then().statusCode(404);
    }

    @Test
    void listsDoNotTellThatThereIsMore() {
        var backup = practice.advisor().enrolled();
        var before = as(backup.token()).get(CASES);
        TestConversation.on(channel).grantedTo(advisor).heldFor(backup).received();
        await().untilAsserted(() ->
                as(backup.token()).get("/v1/advisor/prekeys").then().body("keep", hasSize(1)));

        assertSame(before, as(backup.token()).get(CASES));
    }

    @Test
    void practiceManagersNeverSeeACase() {
        var id = TestConversation.on(channel).grantedTo(advisor).received().caseId();
        var both =
                Tokens.of("ellen-" + practice.id, "practice-manager", "advisor").sign();
        practice.admit("ellen-" + practice.id, "practice-manager");

        as(practice.token()).get(CASES).then().statusCode(403);
        as(practice.token()).get(CASES + "/" + id).then().statusCode(403);
        as(both).get(CASES).then().statusCode(403);
    }

    private static Response get(TestAdvisor reader, String id) {
        return as(reader.token()).get(CASES + "/" + id);
    }

    private static Response acknowledge(TestAdvisor reader, String id, Object seq) {
        var body = new java.util.HashMap<String, Object>();
        body.put("receiptSeq", seq);
        return write(reader.token(), body).post(CASES + "/" + id + "/acknowledgements");
    }

    private static void assertSame(Response one, Response other) {
        assertEquals(one.statusCode(), other.statusCode());
        assertEquals(one.asString(), other.asString());
        assertEquals(one.headers().asList().toString(), other.headers().asList().toString());
        assertNotEquals(204, other.statusCode());
    }
}
