package nl.klankbord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.ThreadId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has every database, and an advisor or officer who cheats beside it: whatever they change, the browser that
 * should refuse it does, says why, and shows no word of it.
 */
class TamperingTest {
    private static final String ORGANISATION = "Bakkerij Korenaar";
    private static final String DATABASE = "reporting_service";
    private static final String SECRET = "Dit staat alleen in een echte melding.";
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final People people = new People();
    private final EscalationDesk noor = new EscalationDesk(ORGANISATION);

    @AfterEach
    void everybodyLeaves() {
        people.close();
    }

    @Test
    void anOfficersBrowserRefusesWhatIsNotAsItWasAgreed() {
        theListIsSignedAgain();
        var genuine = Agreement.to(SECRET, noor.officers());
        var shown = noor.handIn(genuine);
        var cheated = reportsOfAnAdvisorWhoCheats(genuine);
        cheated.put("message", changedInTheDatabase());
        cheated.put("key", graftedFromAnotherOrganisation());

        var tineke = officer("tineke");
        tineke.openReport(shown.id());
        assertThat(tineke.the("o2-verified")).hasAttribute("data-state", "ok");
        assertEquals(SECRET, tineke.read("o2-text"));
        cheated.forEach((why, thread) -> tineke.refuses(thread, why));
        Look.at(tineke.page, "o2-refused");
        tineke.press("lang-en");
        assertThat(tineke.the("o2-verified")).containsText("practice");
        Look.at(tineke.page, "o2-refused-en");
        tineke.press("lang-nl");

        withOlderList(() -> refusesTheList(tineke, shown.id()));
        withForgedList(() -> refusesTheList(tineke, shown.id()));
        comesBack(tineke);
        tineke.openReport(shown.id());
        assertEquals(SECRET, tineke.read("o2-text"));
    }

    /** So that there is an older one that names the same people. */
    private void theListIsSignedAgain() {
        var remains = new Remains(folder);
        var newest = "select max(seq) from directories where channel_id = '" + noor.channel.hex() + "'";
        var before = remains.valueIn(DATABASE, newest);
        var manager = new ManagerHands(people.withBrowser(XWing.NATIVE), World.advisorApp());
        manager.signIn(World.ellen().username(), World.ellen().password());
        manager.openOrganisation(ORGANISATION);
        manager.press("p1-publish");
        manager.openRoot(World.ellen().kit());
        manager.press("p2-sign-directory");
        assertThat(manager.the("p2-signing")).hasCount(0);
        await().until(() -> !before.equals(remains.valueIn(DATABASE, newest)));
    }

    /** Why each must be refused, and the thread in which it came. */
    private Map<String, ThreadId> reportsOfAnAdvisorWhoCheats(Agreement genuine) {
        var cheated = new LinkedHashMap<String, ThreadId>();
        cheated.put("text", noor.handIn(agreed().butSaying("Een andere tekst.")).id());
        cheated.put(
                "recipients",
                noor.handIn(agreed().butFor(List.of(noor.kidOf("Tineke")))).id());
        cheated.put(
                "recipient",
                noor.handIn(Agreement.to(SECRET, List.of(noor.kidOf("Jan")))).id());
        cheated.put("replayed", noor.handIn(genuine).id());
        cheated.put("thread", handIn(noor.directory(), (thread, by) -> agreed().body(noor.draw(), by)));
        cheated.put(
                "statement",
                handIn(noor.directory(), (thread, by) -> agreed().body(thread, AdvisorIdentity.draw(RANDOM))));
        var elsewhere = new EscalationDesk("Zorggroep Veldzicht").directory();
        cheated.put("organisation", handIn(elsewhere, (thread, by) -> agreed().body(thread, by)));
        return cheated;
    }

    private interface Making {
        ObjectNode body(EscalationThread thread, AdvisorIdentity advisor);
    }

    private ThreadId handIn(Hash directory, Making making) {
        var thread = noor.draw();
        noor.threads.handIn(
                noor.sealed(thread, noor.words("escalation", making.body(thread, noor.identity), directory)));
        return thread.id();
    }

    private Agreement agreed() {
        return Agreement.to(SECRET, noor.officers());
    }

    /** One byte of the sealed report is another. */
    private ThreadId changedInTheDatabase() {
        var thread = noor.handIn(agreed()).id();
        change("update thread_messages set sealed_message = set_byte(sealed_message, 2000, "
                + "255 - get_byte(sealed_message, 2000)) where thread_id = '" + thread.hex() + "'");
        return thread;
    }

    /** A report to another organisation is given to this one, with its grants. */
    private ThreadId graftedFromAnotherOrganisation() {
        var veldzicht = new EscalationDesk("Zorggroep Veldzicht");
        var thread =
                veldzicht.handIn(Agreement.to(SECRET, veldzicht.officers())).id();
        var id = "'" + thread.hex() + "'";
        change("update threads set channel_id = '" + noor.channel.hex() + "' where id = " + id);
        change("update thread_grants set officer_kid = '" + noor.kidOf("Tineke").hex() + "' where thread_id = " + id
                + " and officer_kid = '" + veldzicht.kidOf("Mirjam").hex() + "'");
        return thread;
    }

    private static void refusesTheList(OfficerHands officer, ThreadId thread) {
        comesBack(officer);
        officer.refuses(thread, "list");
    }

    private static void comesBack(OfficerHands officer) {
        officer.page.reload();
        officer.unlockWithSheet(EscalationDesk.officer("tineke").kit());
    }

    /** The newest list of who is who is not there any more. */
    private void withOlderList(Runnable look) {
        aside(look, "delete from directories" + newest());
    }

    /** The newest list names another key for a colleague, and is signed by a key that looks like the practice's. */
    private void withForgedList(Runnable look) {
        var signed = noor.signedDirectory();
        var root = new DirectorySigner(Secret.draw(RANDOM));
        var real = signed.directory();
        var people = real.people().stream()
                .map(person -> person.name().startsWith("Jan") ? withKeyOfAnother(person) : person)
                .toList();
        var forged = root.sign(new Directory(
                real.channel(),
                real.seq(),
                real.prev(),
                root.root(),
                real.issued(),
                real.notAfter(),
                real.org(),
                real.policy(),
                people,
                null));
        var hex = HexFormat.of();
        aside(
                look,
                "update directories set document = '\\x" + hex.formatHex(forged.document()) + "', signature = '\\x"
                        + hex.formatHex(forged.signature()) + "'" + newest());
    }

    private static DirectoryPerson withKeyOfAnother(DirectoryPerson person) {
        return new DirectoryPerson(
                person.role(),
                person.name(),
                AdvisorIdentity.draw(RANDOM).identityKey(),
                person.status(),
                person.since(),
                null);
    }

    private String newest() {
        var ours = "channel_id = '" + noor.channel.hex() + "'";
        return " where " + ours + " and seq = (select max(seq) from directories where " + ours + ")";
    }

    /** Looks while the lists are others, and puts them back. */
    private void aside(Runnable look, String change) {
        change("create table directories_aside as select * from directories");
        try {
            change(change);
            look.run();
        } finally {
            change("delete from directories where channel_id = '" + noor.channel.hex() + "'");
            change("insert into directories select * from directories_aside where channel_id = '" + noor.channel.hex()
                    + "'");
            change("drop table directories_aside");
        }
    }

    private OfficerHands officer(String name) {
        var account = EscalationDesk.officer(name);
        var officer =
                new OfficerHands(people.withBrowser(XWing.NATIVE), World.stack().organisationApp());
        officer.signIn(account.username(), account.password());
        officer.unlockWithSheet(account.kit());
        return officer;
    }

    private void change(String sql) {
        new Remains(folder).inDatabase(DATABASE, sql);
    }
}
