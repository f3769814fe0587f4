package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorContactDeskResourceTest {
    private static final String DESK = "/v1/advisor/contact-desk";

    private final String subject = "joris-" + UUID.randomUUID();
    private final String contact = Tokens.of(subject, "contact-person").sign();
    private TestPractice practice;
    private OrganisationId organisation;
    private ChannelId channel;
    private SignedDirectory directory;
    private PersonId joris;

    @BeforeEach
    void aContactPersonOfAnOrganisationWithAChannel() {
        practice = TestPractice.open();
        var advisor = practice.advisor().enrolled();
        organisation = practice.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE);
        channel = practice.channel(organisation);
        var people = List.of(advisor.inDirectory(DirectoryPerson.Role.ADVISOR));
        directory = practice.sign(practice.directory(channel, people));
        practice.publish(channel, directory, TestPractice.profile(AdvisorRole.ADVISOR_IN_CONFIDENCE, advisor));
        joris = practice.admit(subject, "contact-person");
    }

    @Test
    void aContactPersonSeesTheOpenChannelsOfTheOwnOrganisationAndNothingElse() {
        as(contact).get(DESK).then().statusCode(404);
        place(practice.token(), joris, organisation).statusCode(204);
        place(practice.token(), joris, organisation).statusCode(204);

        as(contact)
                .get(DESK)
                .then()
                .statusCode(200)
                .body("organisation", equalTo("Bakkerij Korenaar"))
                .body("directories", hasSize(1))
                .body("directories[0].dir", equalTo(directory.documentText()))
                .body("months", hasSize(0));
        for (var path : List.of("/v1/advisor/cases", "/v1/practice/organisations", "/v1/advisor/vault"))
            as(contact).get(path).then().statusCode(403);
    }

    @Test
    void aPausedChannelIsNotHandedOut() {
        place(practice.token(), joris, organisation).statusCode(204);
        write(practice.token(), Map.of("paused", true))
                .put("/v1/practice/channels/" + channel.hex() + "/pause")
                .then()
                .statusCode(204);

        as(contact).get(DESK).then().body("directories", hasSize(0));
    }

    @Test
    void contactsAreCountedByMonth() {
        place(practice.token(), joris, organisation).statusCode(204);
        var month = TestClock.today().toString().substring(0, 7);

        count(month, 2).statusCode(204);
        count(month, 3).statusCode(204);
        count("2026-01", 1).statusCode(204);

        as(contact)
                .get(DESK)
                .then()
                .body("months", hasSize(2))
                .body("months[0].month", equalTo(month))
                .body("months[0].contacts", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"2026-13,1", "soon,1", "2126-01,1", "2026-01,-1", "2026-01,20000"})
    void aWrongCountIsRefused(String month, int contacts) {
        place(practice.token(), joris, organisation).statusCode(204);

        count(month, contacts).statusCode(400);
    }

    @Test
    void onlyAContactPersonIsPlacedAndOnlyAtAnOrganisationOfThePractice() {
        var other = TestPractice.open();

        place(practice.token(), practice.admit("a-" + subject, "advisor"), organisation)
                .statusCode(404);
        place(practice.token(), joris, other.organisation(AdvisorRole.ADVISOR_IN_CONFIDENCE))
                .statusCode(404);
        place(other.token(), joris, organisation).statusCode(404);
        place(Tokens.advisor("someone"), joris, organisation).statusCode(403);
        as(Tokens.advisor("someone")).get(DESK).then().statusCode(403);
        as(Tokens.of("nobody", "contact-person").sign()).get(DESK).then().statusCode(403);
    }

    private io.restassured.response.ValidatableResponse place(
            String token, PersonId person, OrganisationId organisation) {
        return write(token, Map.of("organisation", organisation.text()))
                .put("/v1/practice/contact-persons/" + person.text())
                .then();
    }

    private io.restassured.response.ValidatableResponse count(String month, int contacts) {
        return write(contact, Map.of("contacts", contacts))
                .put(DESK + "/months/" + month)
                .then();
    }
}
