package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.ReaderAppointed;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
@WithTestResource(value = AccountsStandIn.class, scope = TestResourceScope.GLOBAL)
class PracticeReadersResourceTest {
    private TestPractice practice;
    private OrganisationId organisation;

    @BeforeEach
    void anOrganisation() {
        AccountsStandIn.forget();
        practice = TestPractice.open();
        organisation = practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE);
    }

    @Test
    void theWorksCouncilIsInvitedAsReaderOfItsOrganisationAndAsNothingElse() {
        var person = invite("works-council");

        var admitted = Broker.get()
                .expect(PersonAdmitted.class, event -> event.person().equals(person));
        assertEquals(PersonRole.WORKS_COUNCIL, admitted.role());
        var appointed = Broker.get()
                .expect(ReaderAppointed.class, event -> event.person().equals(person));
        assertEquals(new ReaderAppointed(person, organisation), appointed);
        assertTrue(AccountsStandIn.roles().contains("works-council"));
        assertTrue(AccountsStandIn.users().get(0).contains("/organisation-" + organisation.text()));
        as(practice.token())
                .get(readers())
                .then()
                .body("readers", hasSize(1))
                .body("readers[0].role", equalTo("works-council"))
                .body("readers[0].person", equalTo(person.text()));
        as(practice.token()).get("/v1/practice/people").then().body("people", hasSize(0));
        var officers = readers().replace("/readers", "/officers");
        as(practice.token()).get(officers).then().body("officers", hasSize(0));
        write(practice.token(), Map.of())
                .put("/v1/practice/departures/" + person.text())
                .then()
                .statusCode(404);
    }

    @Test
    void aReaderWhoWasRemovedIsGone() {
        var person = invite("board");
        write(practice.token()).delete(readers() + "/" + person.text()).then().statusCode(204);

        Broker.get().expect(PersonRemoved.class, event -> event.person().equals(person));
        as(practice.token()).get(readers()).then().body("readers", hasSize(0));
        write(practice.token()).delete(readers() + "/" + person.text()).then().statusCode(404);
    }

    @Test
    void nobodyElseInvitesSeesOrRemovesReaders() {
        var person = invite("board");
        var other = TestPractice.open();
        var advisor = practice.advisor().enrolled();

        as(other.token()).get(readers()).then().statusCode(404);
        write(other.token(), invitation("board")).post(readers()).then().statusCode(404);
        write(other.token()).delete(readers() + "/" + person.text()).then().statusCode(404);
        as(advisor.token()).get(readers()).then().statusCode(403);
        write(practice.token(), invitation("officer")).post(readers()).then().statusCode(400);
        assertEquals(1, AccountsStandIn.users().size());
    }

    private PersonId invite(String role) {
        String person = write(practice.token(), invitation(role))
                .post(readers())
                .then()
                .statusCode(201)
                .body("firstPassword", matchesPattern("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"))
                .extract()
                .path("person");
        return PersonId.fromString(person);
    }

    private static Map<String, Object> invitation(String role) {
        var address = "olga-" + UUID.randomUUID() + "@example.org";
        return Map.of("firstName", "Olga", "lastName", "Timmer", "email", address, "role", role);
    }

    private String readers() {
        return "/v1/practice/organisations/" + organisation.text() + "/readers";
    }
}
