package nl.klankbord.reporting;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.AttachmentSealer;
import nl.klankbord.protocol.client.MessageContent;
import nl.klankbord.protocol.client.Position;
import nl.klankbord.protocol.client.ReporterKeys;
import nl.klankbord.protocol.client.SealMessage;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.EscalationStatements;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;

/** What intake-service stores of a reporter who wrote, consented and sent a file; everything from one seed. */
final class TestMailbox {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Hash DIRECTORY = Hash.sha256("directory", new byte[0]);

    /** The same advisor has all of them. */
    private static final Prekey ADVISOR = AdvisorIdentity.draw(new Seeded(1)).prekey(DAY);

    final ReporterKeys keys;
    private final List<byte[]> stored = new ArrayList<>();

    /** Without a file when there are no bytes. */
    TestMailbox(long seed, String text, byte[] file) {
        var random = new Seeded(seed);
        keys = ReporterKeys.drawn(random);
        var attachment =
                new AttachmentSealer(random).seal(file, keys.mailbox(), "bestand-1.bin", "application/octet-stream");
        var sealer = new SealMessage(random);
        var first = Position.first(SealedMessage.REPORTER_TO_ADVISOR);
        var content = MessageContent.report("nl", text, Map.of(), DAY, DIRECTORY, List.of(attachment.reference()));
        var report = sealer.seal(keys.caseKey(0), keys.mailbox(), first, content);
        var consent = sealer.seal(keys.caseKey(0), keys.mailbox(), Position.after(report), consent(random, text));
        var grant = keys.grant(0, List.of(0), ADVISOR, false);
        for (var message : List.of(report, consent)) {
            stored.add(message.bytes());
            stored.add(message.hash().bytes());
            stored.add(message.messageId().bytes());
        }
        stored.add(grant.bytes());
        stored.add(keys.mailbox().bytes());
        stored.add(keys.mailboxKey().bytes());
        stored.add(attachment.reference().id().bytes());
        if (file.length == 0) return;
        stored.add(attachment.part(0));
        stored.add(Hash.sha256("part", attachment.part(0)).bytes());
    }

    private MessageContent consent(SecureRandom random, String text) {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        var escalation = keys.escalation(nonce);
        var statement = EscalationStatements.consent(
                nonce,
                Hash.sha256("doc", text.getBytes(StandardCharsets.UTF_8)),
                DIRECTORY,
                escalation.commitment(),
                EscalationStatements.CONSENT,
                DAY);
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("escNonce", Base64Url.encode(nonce))
                .put("escPk", escalation.key().text())
                .put("consent", Base64Url.encode(statement.bytes()))
                .put("sig", Base64Url.encode(escalation.signer().sign(statement)));
        return new MessageContent("esc-consent", DAY.toString(), DIRECTORY, -1, null, body, List.of());
    }

    List<byte[]> stored() {
        return List.copyOf(stored);
    }

    /** Repeatable, unlike {@link SecureRandom}, which mixes a given seed with its own. */
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final Random repeatable;

        Seeded(long seed) {
            this.repeatable = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            repeatable.nextBytes(bytes);
        }
    }
}
