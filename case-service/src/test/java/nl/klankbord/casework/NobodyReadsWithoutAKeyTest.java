package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
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
import java.util.stream.Stream;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever advisors, back-ups, people who stepped aside, strangers, managers, contact persons and reporters do in whatever
 * order: who has no key lists, opens and changes nothing. What must hold is kept beside the service, in {@link #allowed}. A
 * seed makes its sequence again.
 */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class NobodyReadsWithoutAKeyTest {
    private static final int STEPS = 24;
    /** Keys that come back to somebody who stepped aside are what goes wrong first. */
    private static final List<Step> WALK = Stream.concat(
                    Stream.of(Step.values()),
                    Stream.of(Step.GRANT, Step.GRANT, Step.GRANT, Step.RELEASE, Step.RECUSE, Step.RECUSE))
            .toList();

    private static final List<String> DOORS = List.of("", "/log", "/appointments");

    private enum Step {
        GRANT,
        HOLD,
        RELEASE,
        RECUSE,
        GO_AWAY,
        COME_BACK,
        LEAVE,
        REMOVE,
        PAUSE,
        WRITE,
        ACKNOWLEDGE,
        MOVE_ON,
        CODE,
        KEEP,
        BOOK
    }

    private final List<TestAdvisor> people = new ArrayList<>();
    /** The people, and everybody else who can sign in. */
    private final List<String> tokens = new ArrayList<>();
    /** Tokens of those who were given a key and did not step aside. */
    private final Set<String> allowed = new HashSet<>();

    private final Set<String> out = new HashSet<>();
    private final Map<String, String> absences = new HashMap<>();
    private TestPractice practice;
    private ChannelId channel;
    private TestConversation conversation;
    private String id;
    private int epoch;
    private int written;

    @BeforeEach
    void aCaseAndEverybody() {
        practice = TestPractice.open();
        for (var i = 0; i < 4; i++) people.add(practice.advisor().enrolled());
        channel = practice.openChannel(people.toArray(TestAdvisor[]::new));
        conversation = TestConversation.on(channel).grantedTo(people.get(0));
        id = conversation.received().caseId().text();
        people.forEach(person -> tokens.add(person.token()));
        allowed.add(tokens.get(0));
        var elsewhere = TestPractice.open();
        var stranger = elsewhere.advisor().enrolled();
        elsewhere.openChannel(stranger);
        var contact = "joris-" + UUID.randomUUID();
        practice.admit(contact, "contact-person");
        tokens.addAll(List.of(
                practice.advisor().enrolled().token(),
                stranger.token(),
                practice.token(),
                elsewhere.token(),
                Tokens.of(contact, "contact-person").sign()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4, 5})
    void inWhateverOrder(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < STEPS; i++) {
            var step = WALK.get(random.nextInt(WALK.size()));
            take(step, random);
            for (var token : tokens) {
                var door = random.nextInt(DOORS.size() + 1);
                var seen = door == DOORS.size() ? lists(token) : opens(token, DOORS.get(door));
                assertTrue(!seen || allowed.contains(token), () -> step + " with seed " + seed);
            }
        }
        conversation.reporterWrote(++written);
        await().untilAsserted(() -> {
            for (var token : tokens) {
                var may = allowed.contains(token);
                assertEquals(may, lists(token), "seed " + seed);
                for (var door : DOORS) assertEquals(may, opens(token, door), "seed " + seed);
            }
        });
    }

    private void take(Step step, Random random) {
        var at = random.nextInt(people.size());
        var token = tokens.get(random.nextInt(tokens.size()));
        switch (step) {
            case GRANT -> {
                give(at);
                conversation.grantedTo(people.get(at), ++epoch);
            }
            case HOLD -> conversation.heldFor(people.get(at));
            case RELEASE -> {
                give(at);
                conversation.releasedTo(people.get(at));
            }
            case RECUSE -> recuse(random.nextInt(4) == 0 ? token : tokens.get(at));
            case GO_AWAY -> goAway(token);
            case COME_BACK -> comeBack(token);
            case LEAVE, REMOVE -> depart(step, people.get(at));
            case PAUSE ->
                write(practice.token(), Map.of("paused", random.nextBoolean()))
                        .put("/v1/practice/channels/" + channel.hex() + "/pause");
            case WRITE -> conversation.reporterWrote(++written);
            default -> change(token, step, random);
        }
    }

    private void give(int at) {
        if (!out.contains(tokens.get(at))) allowed.add(tokens.get(at));
    }

    /** A call that changes the case; it may succeed for nobody without a key. */
    private void change(String token, Step step, Random random) {
        var answer = switch (step) {
            case ACKNOWLEDGE -> write(token, Map.of("receiptSeq", 0)).post(of("/acknowledgements"));
            case MOVE_ON -> write(token, anyStep(random)).post(of("/steps"));
            case CODE -> write(token).post(of("/codings"));
            case KEEP -> write(token, aHold()).put(of("/legal-hold"));
            default -> write(token, Map.of("step", "propose")).post(of("/appointments/" + aName() + "/steps"));
        };
        var changed = answer.statusCode() < 300;
        assertTrue(!changed || allowed.contains(token), step::name);
    }

    private static Map<String, Object> anyStep(Random random) {
        var steps = List.of(
                "CONFIRM_MODE", "CHOOSE_STEP", "TALK_WAS_ENOUGH", "STEP_DONE", "CLOSE", "WITHDRAW", "SET_ASIDE");
        var stages = List.of("RECEIVED", "ACKNOWLEDGED", "INTAKE", "EXPLORING", "ACCOMPANYING", "AFTERCARE");
        return Map.of(
                "step", steps.get(random.nextInt(steps.size())), "from", stages.get(random.nextInt(stages.size())));
    }

    private static Map<String, Object> aHold() {
        return Map.of(
                "reason", "COURT_CASE", "until", TestClock.today().plusDays(9).toString());
    }

    private static String aName() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private void recuse(String token) {
        if (write(token).post(of("/recusals")).statusCode() != 204) return;
        assertTrue(allowed.remove(token), "a recusal of nobody");
        out.add(token);
    }

    private void goAway(String token) {
        var body = new HashMap<String, Object>();
        body.put("from", TestClock.today().toString());
        body.put("until", TestClock.today().plusDays(1).toString());
        body.put("backup", null);
        body.put("chain", true);
        var answer = write(token, body).post("/v1/advisor/absences");
        if (answer.statusCode() == 201) absences.put(token, answer.path("id"));
    }

    private void comeBack(String token) {
        var absence = absences.getOrDefault(token, UUID.randomUUID().toString());
        write(token).post("/v1/advisor/absences/%s/endings".formatted(absence));
    }

    /** Nobody is let go whom a directory names. */
    private void depart(Step step, TestAdvisor person) {
        var departure = "/v1/practice/departures/" + person.person;
        if (step == Step.LEAVE) {
            write(practice.token()).put(departure);
        } else {
            assertEquals(
                    409, write(practice.token()).post(departure + "/removals").statusCode());
        }
    }

    private boolean lists(String token) {
        var answer = as(token).get("/v1/advisor/cases");
        return answer.statusCode() == 200 && !answer.<List<Object>>path("cases").isEmpty();
    }

    private boolean opens(String token, String door) {
        return as(token).get(of(door)).statusCode() == 200;
    }

    private String of(String part) {
        return "/v1/advisor/cases/" + id + part;
    }
}
