package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.CasesWorked;
import nl.klankbord.protocol.events.ContractAgreed;
import nl.klankbord.protocol.events.TimeRecorded;
import nl.klankbord.protocol.events.TimeType;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class StatementsTest {
    private static final String STATEMENTS = "/v1/practice/statements";

    /** The last year that is over, so that each of its periods can be charged. */
    private static final int YEAR = TestClock.today().getYear() - 1;

    /** Months far away, to see that what was told before has arrived. */
    private static final AtomicInteger FAR = new AtomicInteger();

    private final PracticeId practice = new PracticeId(UUID.randomUUID());
    private String manager;

    @BeforeEach
    void aPractice() {
        manager = Tokens.manager(practice);
        write(manager, supplier()).put(STATEMENTS + "/supplier").then().statusCode(204);
    }

    @Test
    void aBundleIsChargedTheSameWhateverWasWorked() {
        var quiet = organisation(BillingForm.PREPAID, false);
        var busy = organisation(BillingForm.PREPAID, false);
        worked(busy, YearMonth.of(YEAR, 2), TimeType.VERVOLG, 40, 9);

        var statement = issue(quiet, YEAR + "-Q1");
        statement.then().statusCode(201).body("totalCents", equalTo(132_344)).body("audit", equalTo("FIXED"));
        assertEquals(amounts(quiet, statement), amounts(busy, issue(busy, YEAR + "-Q1")));
    }

    /** Acceptance check 17, through every output that a reader gets. */
    @Test
    void aStatementOfAnOpenContractIsTheSameWithNoCaseAndWithFour() throws IOException {
        var quiet = organisation(BillingForm.OPEN, false);
        var busy = organisation(BillingForm.OPEN, false);
        for (var each : List.of(quiet, busy)) worked(each, YearMonth.of(YEAR, 1), TimeType.VOORLICHTING, 6, 0);
        worked(busy, YearMonth.of(YEAR, 2), TimeType.VERVOLG, 40, 4);

        var without = issue(quiet, YEAR + "-Q1");
        var with = issue(busy, YEAR + "-Q1");

        assertEquals(amounts(quiet, without), amounts(busy, with));
        assertEquals(paper(quiet, without), paper(busy, with));
        assertEquals(seenByTheOrganisation(quiet), seenByTheOrganisation(busy));
    }

    @Test
    void hoursOfCasesWaitUntilEnoughCasesHadSome() {
        var organisation = organisation(BillingForm.OPEN, false);
        worked(organisation, YearMonth.of(YEAR, 2), TimeType.VERVOLG, 40, 4);
        worked(organisation, YearMonth.of(YEAR, 5), TimeType.VERVOLG, 8, 1);

        issue(organisation, YEAR + "-Q1").then().body("totalCents", equalTo(17_394)).body("audit", equalTo("TOGETHER"));
        // Twelve hours at 95 euros, the subscription, and the tax.
        issue(organisation, YEAR + "-Q2").then().body("totalCents", equalTo(155_334));
        issue(organisation, YEAR + "-Q3").then().body("totalCents", equalTo(17_394));
    }

    @Test
    void whatWaitsIsSettledWhenTheContractEndsAndFirstConsultsNeverAppear() {
        var organisation = organisation(BillingForm.OPEN, false);
        worked(organisation, YearMonth.of(YEAR, 2), TimeType.EERSTE_CONSULT, 400, 0);
        worked(organisation, YearMonth.of(YEAR, 2), TimeType.VERVOLG, 4, 1);
        worked(organisation, YearMonth.of(YEAR, 3), TimeType.ADVIES, 4, 0);

        write(manager, Map.of("period", YEAR + "-Q1", "closing", true))
                .post(STATEMENTS + "/" + organisation.text())
                .then()
                .statusCode(201)
                .body("audit", equalTo("SETTLED"))
                .body("totalCents", equalTo(40_384));
        assertEquals(
                List.of(),
                Rows.of(
                        "select 1 from worked_time where kind = 'EERSTE_CONSULT'", row -> row.getInt(1)));
    }

    @Test
    void aStatementIsCreditedAsAWholeAndIssuedAgainWithTheSameHours() {
        var organisation = organisation(BillingForm.OPEN, false);
        worked(organisation, YearMonth.of(YEAR, 1), TimeType.ADVIES, 4, 0);
        var first = issue(organisation, YEAR + "-Q1");
        String number = first.path("number");
        issue(organisation, YEAR + "-Q1").then().statusCode(409).body("errors[0].code", equalTo("charged"));

        credit(organisation, number).then().statusCode(201).body("credits", equalTo(number));
        credit(organisation, number).then().statusCode(409);
        worked(organisation, YearMonth.of(YEAR, 2), TimeType.VOORLICHTING, 40, 0);
        var again = issue(organisation, YEAR + "-Q1");

        again.then().statusCode(201).body("totalCents", equalTo(first.<Integer>path("totalCents")));
        assertEquals(
                List.of(3, 2, 1),
                as(manager)
                        .get(STATEMENTS)
                        .then()
                        .extract()
                        .<List<String>>path("organisations[0].statements.number")
                        .stream()
                        .map(each -> Integer.valueOf(each.substring(each.lastIndexOf('-') + 1)))
                        .toList());
        assertEquals(3, ledger(organisation), "each of them is a publication");
    }

    @Test
    void numbersTellNothingOfOtherOrganisations() {
        var one = organisation(BillingForm.FLAT, null);
        var other = organisation(BillingForm.FLAT, null);

        String first = issue(one, YEAR + "-Q1").path("number");
        String second = issue(other, YEAR + "-Q1").path("number");

        assertTrue(first.endsWith("-01") && second.endsWith("-01"));
        assertFalse(first.substring(5, 11).equals(second.substring(5, 11)));
    }

    @ParameterizedTest
    @CsvSource({"2025-Q9,400", "soon,400", "2019-Q1,409", "2031-Q1,409"})
    void aPeriodThatCannotBeChargedIsRefused(String period, int status) {
        issue(organisation(BillingForm.FLAT, null), period).then().statusCode(status);
    }

    @Test
    void periodsFollowEachOther() {
        var organisation = organisation(BillingForm.FLAT, null);
        issue(organisation, YEAR + "-Q3").then().statusCode(201);

        issue(organisation, YEAR + "-Q1").then().statusCode(409).body("errors[0].code", equalTo("order"));
        issue(organisation, YEAR + "-H2").then().statusCode(409).body("errors[0].code", equalTo("charged"));
        as(manager)
                .get(STATEMENTS)
                .then()
                .body("organisations[0].periods", hasItem(YEAR + "-Q4"))
                .body("organisations[0].periods", not(hasItem(YEAR + "-Q1")));
    }

    @Test
    void whileNobodyHasVerifiedTheTaxThereIsPaperAndNoInvoice() throws IOException {
        var organisation = organisation(BillingForm.FLAT, null);
        var statement = issue(organisation, YEAR + "-Q1");
        statement.then().body("tax", equalTo("UNKNOWN")).body("invoice", equalTo(false));

        assertTrue(paper(organisation, statement).contains("nog niet nagegaan"));
        file(organisation, statement, "invoice").then().statusCode(409);
    }

    @Test
    void anOfficerReadsTheContractAndItsStatementsAndNothingOfOthers() {
        var organisation = organisation(BillingForm.OPEN, false);
        var officer = TestOfficer.of(organisation);
        as(officer.token())
                .get("/v1/organisation/statements")
                .then()
                .statusCode(200)
                .body("contract.billingForm", equalTo("OPEN"))
                .body("statements", hasSize(0));

        String number = issue(organisation, YEAR + "-Q1").path("number");

        as(officer.token()).get("/v1/organisation/statements").then().body("statements[0].number", equalTo(number));
        for (var kind : List.of("pdf", "invoice")) {
            var path = "/v1/organisation/statements/" + number + "/" + kind;
            as(officer.token()).get(path).then().statusCode(200);
            as(TestOfficer.alone().token()).get(path).then().statusCode(404);
            as(manager).get(path).then().statusCode(403);
        }
        as(TestOfficer.alone().token())
                .get("/v1/organisation/statements")
                .then()
                .body("contract", nullValue())
                .body("statements", hasSize(0));
    }

    @Test
    void anotherPracticeFindsNothing() {
        var organisation = organisation(BillingForm.FLAT, false);
        String number = issue(organisation, YEAR + "-Q1").path("number");
        var other = Tokens.manager(new PracticeId(UUID.randomUUID()));
        var base = STATEMENTS + "/" + organisation.text();

        as(other).get(STATEMENTS).then().statusCode(200).body("organisations", hasSize(0)).body("supplier", nullValue());
        as(other).get(base + "/" + number + "/pdf").then().statusCode(404);
        write(other, Map.of("period", YEAR + "-Q2")).post(base).then().statusCode(404);
        write(other, Map.of("reason", "PRICE")).post(base + "/" + number + "/credit").then().statusCode(404);
        write(other, customer()).put(base + "/customer").then().statusCode(404);
        as(Tokens.advisor("somebody")).get(STATEMENTS).then().statusCode(403);
    }

    @Test
    void nothingIsIssuedWithoutTheDetailsThatALawAsksFor() {
        var organisation = agreed(BillingForm.FLAT, false);
        issue(organisation, YEAR + "-Q1").then().statusCode(409).body("errors[0].code", equalTo("customer"));

        var wrong = customer();
        wrong.put("chamberNumber", "12");
        write(manager, wrong)
                .put(STATEMENTS + "/" + organisation.text() + "/customer")
                .then()
                .statusCode(400);
        write(manager, customer()).put(STATEMENTS + "/supplier").then().statusCode(400);
    }

    private OrganisationId organisation(BillingForm form, @Nullable Boolean vatIncluded) {
        var organisation = agreed(form, vatIncluded);
        write(manager, customer())
                .put(STATEMENTS + "/" + organisation.text() + "/customer")
                .then()
                .statusCode(204);
        return organisation;
    }

    private OrganisationId agreed(BillingForm form, @Nullable Boolean vatIncluded) {
        var organisation = new OrganisationId(UUID.randomUUID());
        var agreed = new ContractAgreed(
                organisation, practice, LocalDate.of(YEAR, 1, 1), form, 57_500, 9_500, vatIncluded, 40);
        Broker.get().tell(Topics.PRACTICE_CONTRACTS, organisation.text(), agreed);
        await().until(() -> as(manager).get(STATEMENTS).asString().contains(organisation.text()));
        return organisation;
    }

    private static void worked(OrganisationId organisation, YearMonth month, TimeType kind, int quarters, int cases) {
        var key = organisation.text();
        Broker.get().tell(Topics.PRACTICE_TIME, key, new TimeRecorded(organisation, kind, quarters, month));
        if (cases > 0) {
            Broker.get().tell(Topics.PRACTICE_TIME, key, new CasesWorked(organisation, month, null, cases));
        }
        // Events of one organisation come in order: once this one is there, the others are.
        var far = YearMonth.of(2098, 1).plusMonths(FAR.incrementAndGet());
        Broker.get().tell(Topics.PRACTICE_TIME, key, new TimeRecorded(organisation, TimeType.REIS, 1, far));
        await().until(() -> !Rows.of(
                        "select 1 from worked_time where organisation_id = '%s' and kind = 'REIS' and month_on = '%s'"
                                .formatted(organisation, far.atDay(1)),
                        row -> row.getInt(1))
                .isEmpty());
    }

    private Response issue(OrganisationId organisation, String period) {
        return write(manager, Map.of("period", period)).post(STATEMENTS + "/" + organisation.text());
    }

    private Response credit(OrganisationId organisation, String number) {
        return write(manager, Map.of("reason", "ADDRESS"))
                .post(STATEMENTS + "/" + organisation.text() + "/" + number + "/credit");
    }

    private Response file(OrganisationId organisation, Response statement, String kind) {
        return as(manager)
                .get(STATEMENTS + "/" + organisation.text() + "/" + statement.path("number") + "/" + kind);
    }

    /** Everything but the random series. */
    private String amounts(OrganisationId organisation, Response statement) {
        String number = statement.path("number");
        return (statement.asString() + file(organisation, statement, "invoice").asString()).replace(number, "");
    }

    private String paper(OrganisationId organisation, Response statement) throws IOException {
        String number = statement.path("number");
        try (var document = Loader.loadPDF(file(organisation, statement, "pdf").asByteArray())) {
            return new PDFTextStripper().getText(document).replace(number, "");
        }
    }

    private String seenByTheOrganisation(OrganisationId organisation) {
        var answer = as(TestOfficer.of(organisation).token()).get("/v1/organisation/statements");
        String number = answer.path("statements[0].number");
        return answer.asString().replace(number, "");
    }

    private static int ledger(OrganisationId organisation) {
        return Rows.of(
                        "select count(*) from publications where organisation_id = '%s' and kind = 'STATEMENT'"
                                .formatted(organisation),
                        row -> row.getInt(1))
                .get(0);
    }

    private static Map<String, Object> customer() {
        return new HashMap<>(Map.of(
                "name", "Zorggroep Veldzicht",
                "chamberNumber", "87654321",
                "street", "Veldweg 12",
                "postcode", "6811 CD",
                "city", "Arnhem",
                "reference", "inkoop 4711"));
    }

    private static Map<String, Object> supplier() {
        var supplier = customer();
        supplier.putAll(Map.of("name", "De Linde", "vatNumber", "NL123456782B12", "iban", "NL91ABNA0417164300", "paymentDays", 30));
        return supplier;
    }
}
