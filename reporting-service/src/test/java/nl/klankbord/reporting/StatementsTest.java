package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.events.TimeType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class StatementsTest {
    private TestCharges practice;

    @BeforeEach
    void aPractice() {
        practice = new TestCharges();
    }

    @Test
    void aBundleIsChargedTheSameWhateverWasWorked() {
        var quiet = practice.organisation(BillingForm.PREPAID, false);
        var busy = practice.organisation(BillingForm.PREPAID, false);
        TestCharges.worked(busy, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 40, 9);

        var statement = practice.issue(quiet, TestCharges.YEAR + "-Q1");
        statement.then().statusCode(201).body("totalCents", equalTo(132_344)).body("audit", equalTo("FIXED"));
        assertEquals(
                practice.amounts(quiet, statement),
                practice.amounts(busy, practice.issue(busy, TestCharges.YEAR + "-Q1")));
    }

    /** Acceptance check 17, through every output that a reader gets. */
    @Test
    void aStatementOfAnOpenContractIsTheSameWithNoCaseAndWithFour() throws IOException {
        var quiet = practice.organisation(BillingForm.OPEN, false);
        var busy = practice.organisation(BillingForm.OPEN, false);
        for (var each : List.of(quiet, busy))
            TestCharges.worked(each, YearMonth.of(TestCharges.YEAR, 1), TimeType.VOORLICHTING, 6, 0);
        TestCharges.worked(busy, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 40, 4);

        var without = practice.issue(quiet, TestCharges.YEAR + "-Q1");
        var with = practice.issue(busy, TestCharges.YEAR + "-Q1");

        assertEquals(practice.amounts(quiet, without), practice.amounts(busy, with));
        assertEquals(practice.paper(quiet, without), practice.paper(busy, with));
        assertEquals(practice.seenByTheOrganisation(quiet), practice.seenByTheOrganisation(busy));
    }

    @Test
    void hoursOfCasesWaitUntilEnoughCasesHadSome() {
        var organisation = practice.organisation(BillingForm.OPEN, false);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 40, 4);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 5), TimeType.VERVOLG, 8, 1);

        practice.issue(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .body("totalCents", equalTo(17_394))
                .body("audit", equalTo("TOGETHER"));
        // Twelve hours at 95 euros, the subscription, and the tax.
        practice.issue(organisation, TestCharges.YEAR + "-Q2").then().body("totalCents", equalTo(155_334));
        practice.issue(organisation, TestCharges.YEAR + "-Q3").then().body("totalCents", equalTo(17_394));
    }

    @Test
    void whatWaitsIsSettledWhenTheContractEndsAndFirstConsultsNeverAppear() {
        var organisation = practice.organisation(BillingForm.OPEN, false);
        practice.replaced(organisation, BillingForm.FLAT, LocalDate.of(TestCharges.YEAR, 4, 1));
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.EERSTE_CONSULT, 400, 0);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 4, 1);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 3), TimeType.ADVIES, 4, 0);

        practice.issue(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .statusCode(201)
                .body("audit", equalTo("SETTLED"))
                .body("totalCents", equalTo(40_384));
        assertEquals(
                List.of(), Rows.of("select 1 from worked_time where kind = 'EERSTE_CONSULT'", row -> row.getInt(1)));
    }

    /** Two hours and nothing else would say: there is a case (vector V15), whichever statement says it. */
    @Test
    void hoursOfACaseNeverStandAloneWhenAnOpenContractEnds() throws IOException {
        var quiet = practice.organisation(BillingForm.OPEN, false);
        var busy = practice.organisation(BillingForm.OPEN, false);
        for (var each : List.of(quiet, busy))
            practice.replaced(each, BillingForm.FLAT, LocalDate.of(TestCharges.YEAR, 7, 1));
        TestCharges.worked(busy, YearMonth.of(TestCharges.YEAR, 6), TimeType.VERVOLG, 8, 1);

        for (var quarter : List.of("-Q1", "-Q2", "-Q3", "-Q4")) {
            var without = practice.issue(quiet, TestCharges.YEAR + quarter);
            var with = practice.issue(busy, TestCharges.YEAR + quarter);
            assertEquals(practice.amounts(quiet, without), practice.amounts(busy, with));
            assertEquals(practice.paper(quiet, without), practice.paper(busy, with));
        }
    }

    @Test
    void nothingIsSettledWhileTheContractGoesOn() {
        var organisation = practice.organisation(BillingForm.OPEN, false);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 8, 1);

        practice.close(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/closing"))
                .body("errors[0].code", equalTo("runs"));
        practice.issue(organisation, TestCharges.YEAR + "-Q1").then().statusCode(201);
    }

    /** The quarter in which it left is charged to the month of leaving and settles what waits; then there is nothing more. */
    @Test
    void nothingIsChargedAfterAnOrganisationLeft() {
        var left = practice.leaving(BillingForm.OPEN, LocalDate.of(TestCharges.YEAR, 5, 31));
        TestCharges.worked(left, YearMonth.of(TestCharges.YEAR, 5), TimeType.VERVOLG, 8, 1);
        TestCharges.worked(left, YearMonth.of(TestCharges.YEAR, 5), TimeType.ADVIES, 4, 0);
        as(practice.manager)
                .get(TestCharges.STATEMENTS)
                .then()
                .body("organisations[0].periods", hasItem(TestCharges.YEAR + "-Q2"))
                .body("organisations[0].periods", not(hasItem(TestCharges.YEAR + "-Q3")))
                .body("organisations[0].periods", not(hasItem(TestCharges.YEAR + "-H2")));

        practice.issue(left, TestCharges.YEAR + "-Q2").then().statusCode(201).body("totalCents", equalTo(46_080));
        practice.issue(left, TestCharges.YEAR + "-Q3")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("contract"));
    }

    @Test
    void whatWaitsIsSettledInTheLastStatementOfAnOrganisationThatLeaves() {
        var channel = TestChannel.withOfficers(1).leavingOn(LocalDate.of(TestCharges.YEAR, 6, 30));
        var organisation = channel.organisation;
        practice.chargedBy(organisation, BillingForm.OPEN);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.VERVOLG, 8, 1);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 5), TimeType.ADVIES, 4, 0);

        practice.close(organisation, TestCharges.YEAR + "-Q1").then().statusCode(409);
        practice.issue(organisation, TestCharges.YEAR + "-Q1").then().body("totalCents", equalTo(17_394));
        // Three hours at 95 euros, the subscription, and the tax.
        practice.close(organisation, TestCharges.YEAR + "-Q2")
                .then()
                .statusCode(201)
                .body("audit", equalTo("SETTLED"))
                .body("totalCents", equalTo(51_879));
    }

    @Test
    void aStatementIsCreditedAsAWholeAndIssuedAgainWithTheSameHours() {
        var organisation = practice.organisation(BillingForm.OPEN, false);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 1), TimeType.ADVIES, 4, 0);
        var first = practice.issue(organisation, TestCharges.YEAR + "-Q1");
        String number = first.path("number");
        practice.issue(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("charged"));

        practice.credit(organisation, number).then().statusCode(201).body("credits", equalTo(number));
        practice.credit(organisation, number).then().statusCode(409);
        TestCharges.worked(organisation, YearMonth.of(TestCharges.YEAR, 2), TimeType.VOORLICHTING, 40, 0);
        var again = practice.issue(organisation, TestCharges.YEAR + "-Q1");

        again.then().statusCode(201).body("totalCents", equalTo(first.<Integer>path("totalCents")));
        assertEquals(
                List.of(3, 2, 1),
                as(practice.manager)
                        .get(TestCharges.STATEMENTS)
                        .then()
                        .extract()
                        .<List<String>>path("organisations[0].statements.number")
                        .stream()
                        .map(each -> Integer.valueOf(each.substring(each.lastIndexOf('-') + 1)))
                        .toList());
        assertEquals(3, TestCharges.ledger(organisation), "each of them is a publication");
    }

    @Test
    void numbersTellNothingOfOtherOrganisations() {
        var one = practice.organisation(BillingForm.FLAT, null);
        var other = practice.organisation(BillingForm.FLAT, null);

        String first = practice.issue(one, TestCharges.YEAR + "-Q1").path("number");
        String second = practice.issue(other, TestCharges.YEAR + "-Q1").path("number");

        assertTrue(first.endsWith("-01") && second.endsWith("-01"));
        assertFalse(first.substring(5, 11).equals(second.substring(5, 11)));
    }

    @ParameterizedTest
    @CsvSource({"2025-Q9,400", "soon,400", "2019-Q1,409", "2031-Q1,409"})
    void aPeriodThatCannotBeChargedIsRefused(String period, int status) {
        practice.issue(practice.organisation(BillingForm.FLAT, null), period)
                .then()
                .statusCode(status);
    }

    @Test
    void periodsFollowEachOther() {
        var organisation = practice.organisation(BillingForm.FLAT, null);
        practice.issue(organisation, TestCharges.YEAR + "-Q3").then().statusCode(201);

        practice.issue(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("order"));
        practice.issue(organisation, TestCharges.YEAR + "-H2")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("charged"));
        as(practice.manager)
                .get(TestCharges.STATEMENTS)
                .then()
                .body("organisations[0].periods", hasItem(TestCharges.YEAR + "-Q4"))
                .body("organisations[0].periods", not(hasItem(TestCharges.YEAR + "-Q1")));
    }

    @Test
    void whileNobodyHasVerifiedTheTaxThereIsPaperAndNoInvoice() throws IOException {
        var organisation = practice.organisation(BillingForm.FLAT, null);
        var statement = practice.issue(organisation, TestCharges.YEAR + "-Q1");
        statement.then().body("tax", equalTo("UNKNOWN")).body("invoice", equalTo(false));

        assertTrue(practice.paper(organisation, statement).contains("nog niet nagegaan"));
        practice.file(organisation, statement, "invoice").then().statusCode(409);
    }
}
