package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.OrganisationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeContractsResourceTest {
    private static final String CONTRACTS = "/v1/practice/contracts";

    private TestPractice practice;

    @BeforeEach
    void aPractice() {
        practice = TestPractice.open();
    }

    /** The price check of the demonstration practice: bands of the yearly subscription, in euros. */
    @ParameterizedTest
    @CsvSource({"10,275", "18,275", "20,275", "21,350", "50,350", "51,475", "100,475", "101,575", "480,575"})
    void theListPriceFollowsTheSizeOfTheOrganisation(int staff, int euros) {
        var organisation = organisation(staff);

        agree(organisation, agreement()).then().statusCode(204);

        as(practice.token())
                .get(CONTRACTS)
                .then()
                .statusCode(200)
                .body("contracts", hasSize(1))
                .body("contracts[0].terms.yearlyCents", equalTo(euros * 100))
                .body("contracts[0].terms.customPrice", equalTo(false))
                .body("contracts[0].terms.hourlyCents", equalTo(9_500));
    }

    @Test
    void belowTheSmallestBandThereIsNoListPriceButAQuote() {
        var organisation = organisation(9);

        agree(organisation, agreement())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/yearlyCents"))
                .body("errors[0].code", equalTo("quote"));

        var quote = agreement();
        quote.put("yearlyCents", 19_900);
        agree(organisation, quote).then().statusCode(204);
        as(practice.token())
                .get(CONTRACTS)
                .then()
                .body("contracts[0].terms.yearlyCents", equalTo(19_900))
                .body("contracts[0].terms.customPrice", equalTo(true));
    }

    @Test
    void othersHearWhatWasAgreedWithoutAName() {
        var organisation = organisation(18);
        var agreement = agreement();
        agreement.put("billingForm", "OPEN");
        agreement.put("hourlyCents", 9_900);
        agreement.put("hourBudget", 40);

        agree(organisation, agreement).then().statusCode(204);

        var agreed = Broker.get()
                .expect(ContractAgreed.class, event -> event.organisation().equals(organisation));
        assertEquals(BillingForm.OPEN, agreed.billingForm());
        assertEquals(9_900, agreed.hourlyCents());
        assertEquals(40, agreed.hourBudget());
        assertNull(agreed.vatIncluded(), "nobody has verified it");
        agreement.put("vatIncluded", true);
        agree(organisation, agreement).then().statusCode(204);
        var verified = Broker.get()
                .expect(
                        ContractAgreed.class,
                        event -> event.organisation().equals(organisation) && event.vatIncluded() != null);
        assertTrue(verified.vatIncluded());
        assertEquals(agreed.practice(), verified.practice());
    }

    @Test
    void aContractOfTheSameDayReplacesTheFormerOneAndALaterOneStandsBeside() {
        var organisation = organisation(18);
        agree(organisation, agreement()).then().statusCode(204);
        var changed = agreement();
        changed.put("billingForm", "FLAT");
        agree(organisation, changed).then().statusCode(204);
        var later = agreement();
        later.put("startsOn", "2028-01-01");
        agree(organisation, later).then().statusCode(204);

        as(practice.token())
                .get(CONTRACTS)
                .then()
                .body("contracts", hasSize(2))
                .body("contracts[0].startsOn", equalTo("2028-01-01"))
                .body("contracts[1].terms.billingForm", equalTo("FLAT"))
                .body("contracts[1].terms.hourBudget", nullValue());
        var flat = Broker.get().expect(ContractAgreed.class, event -> event.billingForm() == BillingForm.FLAT);
        assertEquals(0, flat.hourBudget());
    }

    /** Ten hours are forty quarters. Of this month nothing counts yet, and free first talks never do. */
    @ParameterizedTest
    @CsvSource({"31,ENOUGH", "32,NEARLY", "39,NEARLY", "40,SPENT", "60,SPENT"})
    void thePracticeHearsRoughlyWhenTheHoursRunOut(int quarters, String use) {
        var organisation = organisation(18);
        var month = YearMonth.from(TestClock.today());
        var agreement = agreement();
        agreement.put("startsOn", month.minusMonths(2).atDay(1).toString());
        agreement.put("hourBudget", 10);
        agree(organisation, agreement).then().statusCode(204);
        worked(organisation, month.minusMonths(1), "VERVOLG", quarters);
        worked(organisation, month.minusMonths(1), "EERSTE_CONSULT", 400);
        worked(organisation, month.minusMonths(3), "VERVOLG", 400);
        worked(organisation, month, "VERVOLG", 400);

        as(practice.token()).get(CONTRACTS).then().body("contracts[0].budget", equalTo(use));
    }

    @Test
    void onlyTheContractThatHoldsTodayHasABudgetToWatch() {
        var organisation = organisation(18);
        for (var start : List.of(
                TestClock.today().plusDays(1),
                TestClock.today(),
                TestClock.today().minusYears(1))) {
            var agreement = agreement();
            agreement.put("startsOn", start.toString());
            agreement.put("hourBudget", 10);
            agree(organisation, agreement).then().statusCode(204);
        }

        as(practice.token())
                .get(CONTRACTS)
                .then()
                .body("contracts.budget", equalTo(Arrays.asList(null, "ENOUGH", null)))
                .body("contracts.state", equalTo(List.of("UPCOMING", "IN_FORCE", "REPLACED")));
        var replaced = agreement();
        replaced.put("startsOn", TestClock.today().minusYears(1).toString());
        agree(organisation, replaced).then().statusCode(409).body("errors[0].code", equalTo("replaced"));
    }

    private static void worked(OrganisationId organisation, YearMonth month, String kind, int quarters) {
        Rows.change("insert into time_sums (organisation_id, month_on, kind, quarters) values ('%s', '%s', '%s', %d)"
                .formatted(organisation.text(), month.atDay(1), kind, quarters));
    }

    @Test
    void anOrganisationOfAnotherPracticeIsNotThere() {
        var organisation = organisation(18);
        var other = TestPractice.open();

        write(other.token(), agreement())
                .put(CONTRACTS + "/" + organisation.text())
                .then()
                .statusCode(404);
        as(other.token()).get(CONTRACTS).then().body("contracts", hasSize(0));
        write(Tokens.advisor("someone"), agreement())
                .put(CONTRACTS + "/" + organisation.text())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"billingForm,GRATIS", "startsOn,soon", "yearlyCents,-1", "hourBudget,100000", "later,1"})
    void whatCannotBeAgreedIsRefused(String member, String value) {
        var wrong = agreement();
        wrong.put(member, value.matches("-?\\d+") ? (Object) Integer.valueOf(value) : value);

        agree(organisation(18), wrong).then().statusCode(400);
    }

    @Test
    void aDayBeforeAllPricesHasNoPrice() {
        var early = agreement();
        early.put("startsOn", "2020-01-01");
        early.put("yearlyCents", 100);

        agree(organisation(18), early).then().statusCode(400);
    }

    private io.restassured.response.Response agree(OrganisationId organisation, Map<String, Object> agreement) {
        return write(practice.token(), agreement).put(CONTRACTS + "/" + organisation.text());
    }

    private static Map<String, Object> agreement() {
        return new HashMap<>(Map.of("startsOn", "2026-12-01", "billingForm", "PREPAID"));
    }

    private OrganisationId organisation(int staff) {
        var request = new HashMap<>(TestPractice.organisationRequest(AdvisorRole.ADVISOR_IN_CONFIDENCE));
        request.put("staff", staff);
        String id = write(practice.token(), request)
                .header("Idempotency-Key", UUID.randomUUID())
                .post("/v1/practice/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return OrganisationId.fromString(id);
    }
}
