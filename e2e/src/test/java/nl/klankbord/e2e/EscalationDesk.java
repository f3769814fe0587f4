package nl.klankbord.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.AdvisorConversation;
import nl.klankbord.local.clients.AdvisorVault;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.clients.OfficerClient;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.clients.ThreadClient;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.EscalationThread;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.events.json.EventCodec;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.SignedDirectory;

/**
 * Noor's work on reports to one organisation, as her browser does it but without one: many reports in a moment, and able to
 * hand in what no browser would.
 */
final class EscalationDesk {
    static final Clock CLOCK = Clock.system(EventCodec.ZONE);
    private static final SecureRandom RANDOM = new SecureRandom();

    final ChannelId channel;
    final AdvisorIdentity identity;
    final ThreadClient threads;
    private final AdvisorClient advisor;
    private final AdvisorVault vault;
    private final List<Prekey> prekeys;

    EscalationDesk(String organisation) {
        this(World.stack(), organisation);
    }

    /** In a stack of a story's own. */
    EscalationDesk(LocalStack stack, String organisation) {
        var noor = World.noor(stack);
        var session = new StaffSession(stack.keycloak(), noor.username(), noor.password(), RANDOM);
        advisor = new AdvisorClient(stack.advisorApp(), session, CLOCK, RANDOM);
        vault = advisor.unlock(noor.passphrase());
        identity = vault.identity();
        channel = ChannelLink.parse(stack.reporterLink(organisation)).channel();
        threads = advisor.escalations();
        prekeys = advisor.officers(channel).stream()
                .filter(officer -> !officer.fallback())
                .map(officer -> usable(officer.prekeys()))
                .toList();
    }

    private static Prekey usable(List<Prekey> prekeys) {
        return prekeys.stream()
                .filter(prekey -> prekey.isUsableOn(Agreement.today()))
                .findFirst()
                .orElseThrow();
    }

    /** What an officer of the demonstration does without a browser. */
    static OfficerClient client(Demo.Account officer) {
        var session = new StaffSession(World.stack().keycloak(), officer.username(), officer.password(), RANDOM);
        return new OfficerClient(World.stack().organisationApp(), session, CLOCK, RANDOM);
    }

    static Demo.Account officer(String firstName) {
        return World.stack().demo().officers().stream()
                .map(Demo.Officer::account)
                .filter(account -> account.username().startsWith(firstName + "@"))
                .findFirst()
                .orElseThrow();
    }

    /** Opens what was granted to an officer. */
    EscalationThread opened(ThreadClient.View view, AdvisorVault vault) {
        return EscalationThread.open(view.grants().get(0), identity.identityKey(), vault.identity(), RANDOM);
    }

    EscalationThread draw() {
        return EscalationThread.draw(RANDOM);
    }

    /** The officers who are not the fallback. */
    List<Kid> officers() {
        return prekeys.stream().map(Prekey::owner).toList();
    }

    /** The list of people that is valid now. */
    SignedDirectory signedDirectory() {
        return advisor.directory(channel);
    }

    /** The key of an officer whom the list names so. */
    Kid kidOf(String name) {
        return signedDirectory().directory().people().stream()
                .filter(person -> person.name().startsWith(name))
                .map(DirectoryPerson::kid)
                .findFirst()
                .orElseThrow();
    }

    Hash directory() {
        return signedDirectory().hash();
    }

    AdvisorConversation conversation(CaseId id) {
        return advisor.conversation(id, vault);
    }

    /** A word of the advisor in a thread. */
    MessageContent words(String type, ObjectNode body) {
        return words(type, body, directory());
    }

    MessageContent words(String type, ObjectNode body, Hash directory) {
        return new MessageContent(type, Agreement.today().toString(), directory, -1, identity.kid(), body, List.of());
    }

    static ObjectNode text(String text) {
        return JsonNodeFactory.instance.objectNode().put("text", text);
    }

    /** Everything that is handed in at once, sealed; the same again is the same report. */
    Map<String, Object> sealed(EscalationThread thread, MessageContent content) {
        var body = new HashMap<String, Object>();
        body.put("thread", thread.id());
        body.put("channel", channel);
        body.put(
                "grants",
                prekeys.stream().map(prekey -> thread.grant(identity, prekey)).toList());
        body.put("message", thread.seal(Position.first(SealedMessage.ADVISOR_TO_OFFICERS), content));
        body.put("attachments", List.of());
        body.put("releaseOn", Agreement.today().toString());
        body.put("nature", "LN.MIS");
        body.put("topic", "IN");
        body.put("excluded", List.of());
        body.put("reportedOn", null);
        body.put("receiptOn", null);
        return body;
    }

    /** A report as it should be. */
    EscalationThread handIn(Agreement agreement) {
        return handIn(agreement, directory());
    }

    /** The same by somebody who has looked at the list of people before. */
    EscalationThread handIn(Agreement agreement, Hash directory) {
        var thread = draw();
        threads.handIn(sealed(thread, words("escalation", agreement.body(thread, identity), directory)));
        return thread;
    }
}
