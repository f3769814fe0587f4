package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.CasesWorked;
import nl.klankbord.protocol.events.TimeRecorded;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorTimeEntriesResourceTest {
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
    void entriesOfAKindBecomeOneSum() {
        enter(advisor, "REIS", 2, "one").then().statusCode(204);
        enter(advisor, "REIS", 3, "two").then().statusCode(204);
        enter(advisor, "ADVIES", 1, "three").then().statusCode(204);

        assertEquals(List.of("ADVIES 1", "REIS 5"), sums());
    }

    @Test
    void theSameEntryAgainCountsOnce() {
        enter(advisor, "REIS", 2, "one").then().statusCode(204);
        enter(advisor, "REIS", 2, "one").then().statusCode(204);
        enter(advisor, "REIS", 3, "one").then().statusCode(422);

        assertEquals(List.of("REIS 2"), sums());
    }

    @Test
    void aKeyBelongsToOnePerson() {
        var colleague = practice.advisor().enrolled();
        var both = practice.openChannel(advisor, colleague);

        enter(advisor, both, "REIS", 2, "one").then().statusCode(204);
        enter(colleague, both, "REIS", 3, "one").then().statusCode(204);
    }

    @Test
    void theFreeTalkIsComputedAndNeverTyped() {
        enter(advisor, "EERSTE_CONSULT", 2, "one").then().statusCode(400).body("errors[0].code", equalTo("computed"));
    }

    @Test
    void aChannelOfSomebodyElseIsNotThere() {
        var elsewhere = practice.openChannel(practice.advisor().enrolled());
        var unknown = ChannelId.of(TestAdvisor.bytes(ChannelId.LENGTH));

        enter(advisor, elsewhere, "REIS", 1, "one").then().statusCode(404);
        enter(advisor, unknown, "REIS", 1, "one").then().statusCode(404);
        enter(practice.advisor(), channel, "REIS", 1, "one").then().statusCode(404);
        write(practice.token(), "{}").post("/v1/advisor/time-entries").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 97})
    void aNumberThatIsNoWorkIsRefused(int quarters) {
        enter(advisor, "REIS", quarters, "one").then().statusCode(400);
    }

    @Test
    void anEntryNamesNoCase() {
        var body = Map.of("channel", channel.hex(), "kind", "REIS", "quarters", 1, "case", UUID.randomUUID());

        write(advisor.token(), body)
                .header("Idempotency-Key", "one")
                .post("/v1/advisor/time-entries")
                .then()
                .statusCode(400);
    }

    @Test
    void theSumsOfAMonthLeaveTogetherWhenItIsOverAndOnce() {
        var organisation = practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE);
        Rows.change(
                "insert into time_sums (organisation_id, month_on, kind, quarters) values ('%s', '2025-02-01', 'REIS', 7)"
                        .formatted(organisation));
        Rows.change("insert into time_sums (organisation_id, month_on, kind, quarters) values ('%s', '%s', 'REIS', 9)"
                .formatted(organisation, YearMonth.from(TestClock.today()).atDay(1)));

        var told = Broker.get()
                .expect(TimeRecorded.class, event -> event.organisation().equals(organisation));

        assertEquals(new TimeRecorded(organisation, TimeType.REIS, 7, YearMonth.of(2025, 2)), told);
        enter(advisor, "REIS", 1, "later").then().statusCode(204);
        assertEquals(
                1,
                Broker.get()
                        .events(
                                TimeRecorded.class,
                                event -> event.organisation().equals(organisation))
                        .size());
    }

    @Test
    void countsOfCasesLeaveWithTheirMonthAndOnce() {
        var organisation = practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE);
        Rows.change(
                """
                insert into case_counts (organisation_id, month_on, before_on, cases) values
                ('%1$s', '2025-02-01', null, 2), ('%1$s', '2025-02-01', '2024-11-01', 1), ('%1$s', '%2$s', null, 4)
                """.formatted(organisation, YearMonth.from(TestClock.today()).atDay(1)));

        await().until(() -> told(organisation).size() == 2);

        var month = YearMonth.of(2025, 2);
        assertEquals(
                Set.of(
                        new CasesWorked(organisation, month, null, 2),
                        new CasesWorked(organisation, month, YearMonth.of(2024, 11), 1)),
                Set.copyOf(told(organisation)));
    }

    private static List<CasesWorked> told(OrganisationId organisation) {
        return Broker.get()
                .events(CasesWorked.class, event -> event.organisation().equals(organisation));
    }

    private Response enter(TestAdvisor who, String kind, int quarters, String key) {
        return enter(who, channel, kind, quarters, key);
    }

    private static Response enter(TestAdvisor who, ChannelId channel, String kind, int quarters, String key) {
        return write(who.token(), Map.of("channel", channel.hex(), "kind", kind, "quarters", quarters))
                .header("Idempotency-Key", key)
                .post("/v1/advisor/time-entries");
    }

    private List<String> sums() {
        return Rows.of(
                "select kind || ' ' || quarters from time_sums s join channels c on c.organisation_id = s.organisation_id"
                        + " where c.channel_id = '" + channel.hex() + "' order by kind",
                row -> row.getString(1));
    }
}
