package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeAuditResourceTest {
    private static final String AUDIT = "/v1/practice/audit";

    private static final List<String> BEFORE =
            List.of("PERSON_ADMITTED", "DIRECTORY_SIGNED", "CASE_ACKNOWLEDGED", "CASE_RECUSED");

    private TestPractice practice;
    private TestAdvisor advisor;
    private TestConversation conversation;
    private String id;

    @BeforeEach
    void twoActsInOneCase() {
        practice = TestPractice.open();
        advisor = practice.advisor().enrolled();
        conversation = TestConversation.on(practice.openChannel(advisor)).grantedTo(advisor);
        id = conversation.received().caseId().text();
        write(advisor.token(), Map.of("receiptSeq", 0)).post("/v1/advisor/cases/%s/acknowledgements".formatted(id));
        write(advisor.token()).post("/v1/advisor/cases/%s/recusals".formatted(id));
    }

    @Test
    void theManagerReadsWhoDidWhatWithoutLearningInWhichCase() {
        var answer = as(practice.token()).get(AUDIT);

        answer.then()
                .statusCode(200)
                .body("lines.seq", equalTo(List.of(1, 2, 3, 4)))
                .body("lines.action", equalTo(BEFORE))
                .body("lines[0].actor", nullValue())
                .body("lines[2].actor", equalTo(advisor.person.text()))
                .body("lines[2].on", equalTo(TestClock.today().toString()))
                .body("next", nullValue());
        List<String> objects = answer.path("lines.object");
        assertNotEquals(objects.get(2), objects.get(3));
        assertEquals(false, answer.asString().contains(id));
        as(advisor.token()).get(AUDIT).then().statusCode(403);
        as(TestPractice.open().token()).get(AUDIT).then().body("lines", equalTo(List.of()));
    }

    @Test
    void everyChangeOfACaseIsALineAndWhatChangedNothingIsNone() {
        var receiving = practice.openChannel(AdvisorRole.DESIGNATED_RECEIVER, advisor);
        var report = TestConversation.on(receiving).grantedTo(advisor).received();
        var it = "/v1/advisor/cases/" + report.caseId();
        var setAside = Map.of("step", "SET_ASIDE", "from", "RECEIVED");
        var hold = Map.of(
                "reason", "COURT_CASE", "until", TestClock.today().plusDays(9).toString());
        for (var again = 0; again < 2; again++) {
            write(advisor.token(), Map.of("runs", false))
                    .put(it + "/legal-clock")
                    .then()
                    .statusCode(204);
            write(advisor.token(), setAside).post(it + "/steps").then().statusCode(204);
        }
        write(advisor.token(), Map.of("step", "CHOOSE_STEP", "from", "INTAKE"))
                .post(it + "/steps")
                .then()
                .statusCode(409);
        write(advisor.token()).post(it + "/codings").then().statusCode(204);
        write(advisor.token(), hold).put(it + "/legal-hold").then().statusCode(204);
        write(advisor.token()).delete(it + "/legal-hold").then().statusCode(204);

        var lines = List.of("LEGAL_CLOCK_SET", "CASE_STEP_TAKEN", "CASE_CODED", "CASE_HELD", "HOLD_ENDED");
        var all = new ArrayList<>(BEFORE);
        all.add("DIRECTORY_SIGNED");
        all.addAll(lines);
        as(practice.token()).get(AUDIT).then().body("lines.action", equalTo(all));
        as(advisor.token()).get(it + "/log").then().body("lines.action", equalTo(lines));
        assertEquals(List.of(), breaks());
    }

    @Test
    void anExportCanBeRecomputedAndHoldsOnToItself() {
        var answer = as(practice.token()).get(AUDIT + "?limit=1");
        answer.then().body("next", equalTo(1));
        List<Map<String, Object>> lines = as(practice.token()).get(AUDIT).path("lines");

        var previous = Hash.ZEROS.hex();
        for (var line : lines) {
            assertEquals(previous, line.get("previous"));
            var text = "%s|%s|%s|%s|%s|%s|%s"
                    .formatted(
                            practice.id,
                            line.get("seq"),
                            Objects.requireNonNullElse(line.get("actor"), ""),
                            line.get("action"),
                            line.get("on"),
                            line.get("object"),
                            previous);
            previous = Hash.sha256("audit-line", text.getBytes(StandardCharsets.UTF_8))
                    .hex();
            assertEquals(previous, line.get("hash"));
        }
    }

    @Test
    void theServiceCannotChangeALineAndAnybodyElseIsFoundOut() {
        assertEquals(List.of(), breaks());
        var mine = " where practice_id = '" + practice.id + "' and seq = 4";
        assertThrows(IllegalStateException.class, () -> Rows.change("delete from audit_lines" + mine));

        changed("update audit_lines set acted_on = acted_on - 1" + mine, "line");
        changed("update audit_lines set actor_id = null" + mine, "line");
        changed("delete from audit_lines" + mine, "end");
        changed("delete from audit_lines" + mine.replace("seq = 4", "seq = 3"), "chain");
        changed("update audit_lines set object_mac = repeat('a', 64)" + mine, "line");
    }

    @Test
    void whatWasDoneInACaseThatIsGoneIsAboutNothing() {
        conversation.deleted();
        Broker.get().expect(CasePurged.class, event -> event.caseId().text().equals(id));

        assertEquals(List.of(), Rows.of("select 1 from audit_keys where object_id = '" + id + "'", row -> 1));
        as(practice.token()).get(AUDIT).then().body("lines.seq", equalTo(List.of(1, 2, 3, 4)));
        assertEquals(List.of(), breaks());
    }

    /** As the owner of the database could, who also takes the lock off. */
    private void changed(String change, String found) {
        var off = "alter table audit_lines disable trigger audit_lines_stay; ";
        var broken =
                Rows.undone(off + change, "select broken from audit_breaks where practice_id = '" + practice.id + "'");
        assertEquals(true, broken.contains(found), broken::toString);
    }

    private List<String> breaks() {
        return Rows.of(
                "select broken from audit_breaks where practice_id = '" + practice.id + "'", row -> row.getString(1));
    }
}
