package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static nl.klankbord.casework.TestConversation.casesOf;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever advisors, reporters and managers do in whatever order: who has no key lists and opens nothing. A seed makes its
 * sequence again.
 */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class NobodyReadsWithoutAKeyTest {
    private static final int STEPS = 24;

    private enum Step {
        GRANT,
        HOLD,
        RELEASE,
        RECUSE,
        GO_AWAY,
        COME_BACK,
        REMOVE,
        WRITE,
        ACKNOWLEDGE
    }

    private final List<TestAdvisor> people = new ArrayList<>();
    private final Set<TestAdvisor> allowed = new HashSet<>();
    private final Set<TestAdvisor> out = new HashSet<>();
    private final Map<TestAdvisor, String> absences = new HashMap<>();
    private TestPractice practice;
    private TestConversation conversation;
    private String id;
    private int epoch;
    private int written;

    @BeforeEach
    void aCaseAndFourPeople() {
        practice = TestPractice.open();
        for (var i = 0; i < 4; i++) people.add(practice.advisor().enrolled());
        ChannelId channel = practice.openChannel(people.toArray(TestAdvisor[]::new));
        conversation = TestConversation.on(channel).grantedTo(people.get(0));
        allowed.add(people.get(0));
        id = conversation.received().caseId().text();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inWhateverOrder(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < STEPS; i++) {
            var step = Step.values()[random.nextInt(Step.values().length)];
            take(step, people.get(random.nextInt(people.size())));
            for (var person : people) {
                assertTrue(!sees(person) || allowed.contains(person), () -> step + " with seed " + seed);
            }
        }
        conversation.reporterWrote(++written);
        await().untilAsserted(() -> {
            for (var person : people) assertEquals(allowed.contains(person), sees(person), "seed " + seed);
        });
    }

    private void take(Step step, TestAdvisor person) {
        switch (step) {
            case GRANT -> {
                if (!out.contains(person)) allowed.add(person);
                conversation.grantedTo(person, ++epoch);
            }
            case HOLD -> conversation.heldFor(person);
            case RELEASE -> {
                if (!out.contains(person)) allowed.add(person);
                conversation.releasedTo(person);
            }
            case RECUSE -> recuse(person);
            case GO_AWAY -> goAway(person);
            case COME_BACK -> comeBack(person);
            case REMOVE -> write(practice.token()).post("/v1/practice/departures/%s/removals".formatted(person.person));
            case WRITE -> conversation.reporterWrote(++written);
            case ACKNOWLEDGE ->
                write(person.token(), Map.of("receiptSeq", 0))
                        .post("/v1/advisor/cases/%s/acknowledgements".formatted(id));
        }
    }

    private void recuse(TestAdvisor person) {
        var answer = write(person.token()).post("/v1/advisor/cases/%s/recusals".formatted(id));
        if (answer.statusCode() != 204) return;
        allowed.remove(person);
        out.add(person);
    }

    private void goAway(TestAdvisor person) {
        var body = new HashMap<String, Object>();
        body.put("from", TestClock.today().toString());
        body.put("until", TestClock.today().plusDays(1).toString());
        body.put("backup", null);
        body.put("chain", true);
        var answer = write(person.token(), body).post("/v1/advisor/absences");
        if (answer.statusCode() == 201) absences.put(person, answer.path("id"));
    }

    private void comeBack(TestAdvisor person) {
        var absence = absences.getOrDefault(person, UUID.randomUUID().toString());
        write(person.token()).post("/v1/advisor/absences/%s/endings".formatted(absence));
    }

    private boolean sees(TestAdvisor person) {
        var opened = as(person.token()).get("/v1/advisor/cases/" + id).statusCode();
        return opened == 200 || !casesOf(person).isEmpty();
    }
}
