package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.AdvisorRecused;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CaseHandedOver;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorRecusalsResourceTest {
    private static final String CASES = "/v1/advisor/cases";

    private TestPractice practice;
    private TestAdvisor advisor;
    private TestAdvisor backup;
    private ChannelId channel;
    private TestConversation conversation;
    private String id;

    @BeforeEach
    void aCase() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        backup = practice.advisor().enrolled();
        channel = practice.openChannel(advisor, backup);
        conversation = TestConversation.on(channel).grantedTo(advisor);
        id = conversation.received().caseId().text();
    }

    @Test
    void afterARecusalEveryAnswerIsAsIfThereHadBeenNoCase() {
        var never = practice.advisor().enrolled();
        var unknown = UUID.randomUUID().toString();

        recuse(advisor, id).then().statusCode(204);

        assertSame(as(never.token()).get(CASES), as(advisor.token()).get(CASES));
        for (var path : List.of("", "/log")) {
            assertSame(get(never, unknown + path), get(advisor, id + path));
        }
        assertSame(recuse(never, unknown), recuse(advisor, id));
        assertSame(acknowledge(never, unknown), acknowledge(advisor, id));
        as(advisor.token()).get("/v1/advisor/prekeys").then().body("keep", hasSize(0));
    }

    @Test
    void aRecusalIsAFactByTheDay() {
        recuse(advisor, id);

        var fact = Broker.get()
                .expect(AdvisorRecused.class, event -> event.caseId().text().equals(id));
        var told = Broker.get().heard(AdvisorRecused.class, fact::equals);
        assertEquals(Broker.startOfToday(), told.get(0).envelope().time());
        assertEquals(advisor.person, fact.advisor());
    }

    @Test
    void noKeyBringsACaseBackToWhoeverSteppedAside() {
        recuse(advisor, id).then().statusCode(204);

        conversation
                .grantedTo(advisor, 1)
                .heldFor(advisor)
                .releasedTo(advisor)
                .grantedTo(backup, 1)
                .reporterWrote(1);

        var waits = Broker.get()
                .expect(CaseAwaitsAdvisor.class, event -> event.caseId().text().equals(id) && event.cause() == 1);
        assertEquals(List.of(backup.person), waits.advisors());
        assertEquals(0, casesOf(advisor).size());
        get(advisor, id).then().statusCode(404);
        get(backup, id).then().statusCode(200);
    }

    @Test
    void aHeldKeyThatIsReleasedOpensTheCaseForTheBackupAndStandsInTheLog() {
        conversation.heldFor(backup);
        recuse(advisor, id).then().statusCode(204);

        conversation.releasedTo(backup);

        Broker.get()
                .expect(
                        CaseHandedOver.class,
                        event -> event.caseId().text().equals(id)
                                && event.advisors().equals(List.of(backup.person)));
        get(backup, id + "/log")
                .then()
                .statusCode(200)
                .body("lines.action", equalTo(List.of("CASE_RECUSED", "KEY_RELEASED")))
                .body("lines[0].actor", equalTo("Noor van Dalen"))
                .body("lines[1].actor", equalTo(null));
    }

    @Test
    void onlyWhoReadsOnHearsThatSomethingWaits() {
        conversation.grantedTo(backup, 1).reporterWrote(1).grantedTo(advisor, 2).reporterWrote(2);

        var waits = Broker.get()
                .expect(CaseAwaitsAdvisor.class, event -> event.caseId().text().equals(id) && event.cause() == 1);
        assertEquals(List.of(backup.person), waits.advisors());
        Broker.get()
                .expect(
                        CaseHandedOver.class,
                        event -> event.caseId().text().equals(id)
                                && event.advisors().equals(List.of(advisor.person)));
    }

    private static Response recuse(TestAdvisor reader, String id) {
        return write(reader.token()).post(CASES + "/" + id + "/recusals");
    }

    private static Response acknowledge(TestAdvisor reader, String id) {
        return write(reader.token(), java.util.Map.of("receiptSeq", 0)).post(CASES + "/" + id + "/acknowledgements");
    }

    private static Response get(TestAdvisor reader, String path) {
        return as(reader.token()).get(CASES + "/" + path);
    }

    private static void assertSame(Response one, Response other) {
        assertEquals(one.statusCode(), other.statusCode());
        assertEquals(one.asString(), other.asString());
        assertEquals(one.headers().asList().toString(), other.headers().asList().toString());
    }
}
