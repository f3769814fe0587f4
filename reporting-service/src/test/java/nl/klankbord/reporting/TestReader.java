package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRemoved;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.ReaderAppointed;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;

/** A member of a board or works council whom a practice has admitted; there are no keys. */
final class TestReader {
    final String subject = "reader-" + UUID.randomUUID();
    final PersonId person = new PersonId(UUID.randomUUID());
    final OrganisationId organisation;
    private final String role;

    private TestReader(OrganisationId organisation, String role) {
        this.organisation = organisation;
        this.role = role;
    }

    static TestReader board(OrganisationId organisation) {
        return new TestReader(organisation, "board").admitted(PersonRole.BOARD);
    }

    static TestReader worksCouncil(OrganisationId organisation) {
        return new TestReader(organisation, "works-council").admitted(PersonRole.WORKS_COUNCIL);
    }

    private TestReader admitted(PersonRole as) {
        var appointed = new ReaderAppointed(person, organisation);
        Broker.get().tell(Topics.PRACTICE_PEOPLE, person.text() + ":reader", appointed);
        var practice = new PracticeId(UUID.randomUUID());
        tell(new PersonAdmitted(person, new KeycloakSubject(subject), null, as, practice, true));
        await().until(() -> as(token()).get("/v1/organisation/me").statusCode() == 200);
        return this;
    }

    void removed() {
        tell(new PersonRemoved(person));
    }

    String token() {
        return Tokens.as(role, subject);
    }

    private void tell(Object event) {
        Broker.get().tell(Topics.PRACTICE_PEOPLE, person.text(), event);
    }
}
