package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.ChannelOpened;
import nl.klankbord.protocol.events.ChannelPublished;
import nl.klankbord.protocol.events.OrganisationDescribed;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelLeaving;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import nl.klankbord.protocol.wire.SignedPresentation;
import org.jspecify.annotations.Nullable;

/** A channel with one advisor, and officers who have keys for this week; known to the service. */
final class TestChannel {
    final DirectorySigner root = new DirectorySigner(Secret.draw(TestOfficer.RANDOM));
    final ChannelId id = ChannelId.of(TestOfficer.bytes(ChannelId.LENGTH));
    final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
    final AdvisorIdentity advisor = AdvisorIdentity.draw(TestOfficer.RANDOM);
    final PracticeId practice = new PracticeId(UUID.randomUUID());
    final PersonId advisorPerson = new PersonId(UUID.randomUUID());
    final String subject = "advisor-" + UUID.randomUUID();
    final AdvisorIdentity colleague = AdvisorIdentity.draw(TestOfficer.RANDOM);
    private final String colleagueSubject = "advisor-" + UUID.randomUUID();
    private boolean hasColleague;
    private @Nullable AdvisorIdentity serving = advisor;
    final List<TestOfficer> officers = new ArrayList<>();
    private final Map<TestOfficer, List<Prekey>> prekeys = new HashMap<>();
    private int seq;
    private Hash previous;
    private @Nullable String shown;
    private @Nullable ChannelLeaving leaving;

    private TestChannel() {}

    static TestChannel withOfficers(int count) {
        return of(count, AdvisorRole.ADVISOR_IN_CONFIDENCE);
    }

    static TestChannel of(int count, AdvisorRole role) {
        var channel = new TestChannel();
        channel.admit();
        for (var one = 0; one < count; one++) {
            var officer = TestOfficer.of(channel.organisation, channel.practice).enrolled();
            channel.publishPrekeys(officer);
            channel.officers.add(officer);
        }
        channel.described(80);
        channel.publish(role, DirectoryPerson.Status.ACTIVE);
        return channel;
    }

    private void admit() {
        admit(subject, advisor);
    }

    private void admit(String who, AdvisorIdentity identity) {
        var person = identity == advisor ? advisorPerson : new PersonId(UUID.randomUUID());
        var admitted = new PersonAdmitted(
                person, new KeycloakSubject(who), identity.kid(), PersonRole.ADVISOR, practice, false);
        Broker.get().tell(Topics.PRACTICE_PEOPLE, person.text(), admitted);
        await().until(() ->
                as(Tokens.advisor(who)).get("/v1/advisor/escalations").statusCode() == 200);
    }

    /** A second advisor joins. */
    TestChannel withColleague() {
        admit(colleagueSubject, colleague);
        hasColleague = true;
        publish(AdvisorRole.ADVISOR_IN_CONFIDENCE, DirectoryPerson.Status.ACTIVE);
        return this;
    }

    /** The advisor lost the key: the same account enrols anew, and the next directory names the new key. */
    TestChannel withANewKey() {
        var anew = AdvisorIdentity.draw(TestOfficer.RANDOM);
        Broker.get()
                .tell(
                        Topics.PRACTICE_PEOPLE,
                        advisorPerson.text(),
                        new PersonAdmitted(
                                advisorPerson,
                                new KeycloakSubject(subject),
                                anew.kid(),
                                PersonRole.ADVISOR,
                                practice,
                                false));
        await().until(() ->
                Rows.of("select 1 from people where kid = '" + anew.kid().hex() + "'", row -> row.getInt(1))
                                .size()
                        == 1);
        return servedBy(anew);
    }

    /** From now on the directory names this first advisor, or none but the colleague. */
    TestChannel servedBy(@Nullable AdvisorIdentity identity) {
        serving = identity;
        publish(AdvisorRole.ADVISOR_IN_CONFIDENCE, DirectoryPerson.Status.ACTIVE);
        return this;
    }

    /** From now on it shows itself like this, signed beside each directory: members of a presentation (SPEC, 7.6). */
    TestChannel showing(String members) {
        shown = members;
        publish(AdvisorRole.ADVISOR_IN_CONFIDENCE, DirectoryPerson.Status.ACTIVE);
        return this;
    }

    private @Nullable SignedPresentation shownBeside(SignedDirectory signed) {
        if (shown == null) return null;
        var json = "{\"v\":1,\"directory\":\"%s\",%s}".formatted(signed.hash().hex(), shown);
        return root.signPresentation(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Its people are told that the practice works for it until this day. */
    TestChannel leavingOn(LocalDate day) {
        leaving = new ChannelLeaving(day, null);
        publish(AdvisorRole.ADVISOR_IN_CONFIDENCE, DirectoryPerson.Status.ACTIVE);
        return this;
    }

    String colleagueToken() {
        return Tokens.advisor(colleagueSubject);
    }

    /** How many people work there. */
    void described(int staff) {
        described(practice, staff, null);
    }

    /** The same, and for which practice in which sector it is. */
    void described(PracticeId practice, int staff, @Nullable Sector sector) {
        Broker.get()
                .tell(
                        Topics.PRACTICE_CONTRACTS,
                        organisation.text() + ":described",
                        new OrganisationDescribed(organisation, practice, staff, sector));
        Broker.get().tell(Topics.PRACTICE_CHANNELS, id.hex() + ":opened", new ChannelOpened(id, organisation));
    }

    private void publishPrekeys(TestOfficer officer) {
        var monday = TestClock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        prekeys.put(officer, officer.prekeys(monday, 3));
        var texts = prekeys.get(officer).stream().map(Prekey::text).toList();
        write(officer.token(), Map.of("prekeys", texts))
                .post("/v1/organisation/prekeys")
                .then()
                .statusCode(204);
    }

    /** The officer's prekey of this week. */
    Prekey prekey(TestOfficer officer) {
        return prekeys.get(officer).stream()
                .filter(prekey -> prekey.isUsableOn(TestClock.today()))
                .findFirst()
                .orElseThrow();
    }

    /** The last officer of the list gets this status. */
    void publish(AdvisorRole role, DirectoryPerson.Status lastOfficer) {
        var today = TestClock.today();
        var people = new ArrayList<DirectoryPerson>();
        if (serving != null) {
            people.add(person(DirectoryPerson.Role.ADVISOR, serving, DirectoryPerson.Status.ACTIVE));
        }
        if (hasColleague) {
            people.add(person(DirectoryPerson.Role.ADVISOR, colleague, DirectoryPerson.Status.ACTIVE));
        }
        for (var officer : officers) {
            var last = officer == officers.get(officers.size() - 1);
            people.add(person(
                    DirectoryPerson.Role.OFFICER,
                    officer.identity,
                    last ? lastOfficer : DirectoryPerson.Status.ACTIVE));
        }
        var signed = root.sign(new Directory(
                id,
                seq,
                previous,
                root.root(),
                today,
                today.plusDays(60),
                "=Bakkerij; Korenaar",
                new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 7, 366),
                people,
                null));
        previous = signed.hash();
        Broker.get()
                .tell(
                        Topics.PRACTICE_CHANNELS,
                        id.hex() + ":" + seq,
                        new ChannelPublished(id, signed, profile(role, shownBeside(signed))));
        seq++;
        var published = signed.documentText();
        await().until(() -> as(officers.get(0).token())
                .get("/v1/organisation/channels")
                .asString()
                .contains(published));
    }

    private static DirectoryPerson person(
            DirectoryPerson.Role role, AdvisorIdentity identity, DirectoryPerson.Status status) {
        return new DirectoryPerson(
                role,
                "Somebody",
                identity.identityKey(),
                status,
                TestClock.today().minusDays(1),
                null);
    }

    String token() {
        return Tokens.advisor(subject);
    }

    private ChannelProfile profile(AdvisorRole role, @Nullable SignedPresentation presentation) {
        return new ChannelProfile(
                "De Linde",
                "privacy@example.org",
                "Bel ons.",
                null,
                2,
                1,
                role,
                List.of("Strafbare feiten"),
                List.of("nl", "en"),
                List.of(),
                List.of(),
                presentation,
                leaving);
    }
}
