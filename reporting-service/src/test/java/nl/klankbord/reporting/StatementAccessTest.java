package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.BillingForm;
import nl.klankbord.protocol.wire.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
class StatementAccessTest {
    private TestCharges practice;

    @BeforeEach
    void aPractice() {
        practice = new TestCharges();
    }

    @Test
    void theBoardReadsThemTooAndTheWorksCouncilDoesNot() {
        var organisation = practice.agreed(BillingForm.FLAT, false);
        var board = TestReader.board(organisation);
        var council = TestReader.worksCouncil(organisation);

        as(board.token())
                .get("/v1/organisation/statements")
                .then()
                .statusCode(200)
                .body("contract.billingForm", equalTo("FLAT"));
        as(council.token()).get("/v1/organisation/statements").then().statusCode(403);
    }

    @Test
    void anOfficerReadsTheContractAndItsStatementsAndNothingOfOthers() {
        var organisation = practice.organisation(BillingForm.OPEN, false);
        var officer = TestOfficer.of(organisation);
        as(officer.token())
                .get("/v1/organisation/statements")
                .then()
                .statusCode(200)
                .body("contract.billingForm", equalTo("OPEN"))
                .body("statements", hasSize(0));

        String number = practice.issue(organisation, TestCharges.YEAR + "-Q1").path("number");

        as(officer.token()).get("/v1/organisation/statements").then().body("statements[0].number", equalTo(number));
        for (var kind : List.of("pdf", "invoice")) {
            var path = "/v1/organisation/statements/" + number + "/" + kind;
            as(officer.token()).get(path).then().statusCode(200);
            as(TestOfficer.alone().token()).get(path).then().statusCode(404);
            as(practice.manager).get(path).then().statusCode(403);
        }
        as(TestOfficer.alone().token())
                .get("/v1/organisation/statements")
                .then()
                .body("contract", nullValue())
                .body("statements", hasSize(0));
    }

    @Test
    void anotherPracticeFindsNothing() {
        var organisation = practice.organisation(BillingForm.FLAT, false);
        String number = practice.issue(organisation, TestCharges.YEAR + "-Q1").path("number");
        var other = Tokens.manager(new PracticeId(UUID.randomUUID()));
        var base = TestCharges.STATEMENTS + "/" + organisation.text();

        as(other)
                .get(TestCharges.STATEMENTS)
                .then()
                .statusCode(200)
                .body("organisations", hasSize(0))
                .body("supplier", nullValue());
        as(other).get(base + "/" + number + "/pdf").then().statusCode(404);
        write(other, Map.of("period", TestCharges.YEAR + "-Q2"))
                .post(base)
                .then()
                .statusCode(404);
        write(other, Map.of("reason", "PRICE"))
                .post(base + "/" + number + "/credit")
                .then()
                .statusCode(404);
        write(other, TestCharges.customer()).put(base + "/customer").then().statusCode(404);
        as(Tokens.advisor("somebody")).get(TestCharges.STATEMENTS).then().statusCode(403);
    }

    @Test
    void nothingIsIssuedWithoutTheDetailsThatALawAsksFor() {
        var organisation = practice.agreed(BillingForm.FLAT, false);
        practice.issue(organisation, TestCharges.YEAR + "-Q1")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("customer"));

        var wrong = TestCharges.customer();
        wrong.put("chamberNumber", "12");
        write(practice.manager, wrong)
                .put(TestCharges.STATEMENTS + "/" + organisation.text() + "/customer")
                .then()
                .statusCode(400);
        write(practice.manager, TestCharges.customer())
                .put(TestCharges.STATEMENTS + "/supplier")
                .then()
                .statusCode(400);
    }
}
