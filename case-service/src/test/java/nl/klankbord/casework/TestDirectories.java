package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.SignedDirectory;

/** Signs the next directory of a channel, as a practice does when somebody goes or comes. */
final class TestDirectories {
    private final TestPractice practice;
    private final ChannelId channel;

    TestDirectories(TestPractice practice, ChannelId channel) {
        this.practice = practice;
        this.channel = channel;
    }

    /** The key of somebody has ended. */
    void end(TestAdvisor leaving, TestAdvisor... shown) {
        var former = newest();
        var people = former.directory().people().stream()
                .map(person -> person.kid().equals(leaving.kid()) ? ended(person) : person)
                .toList();
        publish(former, people, shown);
    }

    /** Somebody is added. */
    void add(TestAdvisor coming, TestAdvisor... shown) {
        var former = newest();
        var people = new ArrayList<>(former.directory().people());
        people.add(coming.inDirectory(DirectoryPerson.Role.ADVISOR));
        publish(former, people, shown);
    }

    private void publish(SignedDirectory former, List<DirectoryPerson> people, TestAdvisor... shown) {
        var next = TestPractice.after(former);
        var signed = practice.sign(new Directory(
                next.channel(),
                next.seq(),
                next.prev(),
                next.root(),
                next.issued(),
                next.notAfter(),
                next.org(),
                next.policy(),
                people,
                null));
        practice.publish(channel, signed, TestPractice.profile(AdvisorRole.ADVISOR_IN_CONFIDENCE, shown));
    }

    private SignedDirectory newest() {
        List<Map<String, String>> chain = as(practice.token())
                .get("/v1/practice/channels/" + channel.hex())
                .path("directories");
        var last = chain.get(chain.size() - 1);
        return SignedDirectory.fromText(last.get("dir"), last.get("sig"));
    }

    private static DirectoryPerson ended(DirectoryPerson person) {
        return new DirectoryPerson(
                person.role(),
                person.name(),
                person.key(),
                DirectoryPerson.Status.ENDED,
                person.since(),
                TestClock.today());
    }
}
