package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.terms.TermFacts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class PracticeTermsResourceTest {
    private static final String TERMS = "/v1/practice/terms";

    @Test
    void aManagerReadsEveryTermWithItsDayAndItsSource() {
        as(Tokens.manager(UUID.randomUUID()))
                .get(TERMS)
                .then()
                .statusCode(200)
                .body("terms", hasSize(TermFacts.read().rules().size()))
                .body("terms.find { it.key == 'case.ack' }.value", equalTo("1"))
                .body("terms.find { it.key == 'case.ack' }.most", equalTo(3))
                .body("terms.find { it.key == 'role.receiver.ack' }.statutory", equalTo(true))
                .body("terms.findAll { it.source == '' }", hasSize(0));
    }

    @Test
    void othersDoNot() {
        as(Tokens.advisor("someone")).get(TERMS).then().statusCode(403);
    }
}
