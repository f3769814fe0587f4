package nl.klankbord.protocol.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.SealedMessage;

/** A small world for tests: one reporter, one advisor, everything from a seed so that a failure can be repeated. */
final class Samples {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final Hash DIRECTORY = Hash.sha256("directory", new byte[0]);

    final SecureRandom random;
    final ReporterKeys reporter;
    final AdvisorIdentity advisor;
    final SealMessage sealer;

    Samples(long seed) {
        this.random = new SeededRandom(seed);
        this.reporter = ReporterKeys.ofRoot(Secret.draw(random), random);
        this.advisor = AdvisorIdentity.draw(random);
        this.sealer = new SealMessage(random);
    }

    SealedMessage report(String text) {
        var position = Position.first(SealedMessage.REPORTER_TO_ADVISOR);
        return sealer.seal(reporter.caseKey(0), reporter.mailbox(), position, reportContent(text));
    }

    SealedMessage chatAfter(SealedMessage before, int epoch) {
        var content = MessageContent.chat(null, "En verder", TODAY, DIRECTORY, -1);
        return sealer.seal(reporter.caseKey(epoch), reporter.mailbox(), Position.after(before), content);
    }

    SealedMessage answer(String text) {
        var content = MessageContent.chat(advisor.kid(), text, TODAY, DIRECTORY, 0);
        var position = Position.first(SealedMessage.ADVISOR_TO_REPORTER);
        return sealer.seal(reporter.caseKey(0), reporter.mailbox(), position, content);
    }

    static MessageContent reportContent(String text) {
        return MessageContent.report("nl", text, Map.of(), TODAY, DIRECTORY, List.of());
    }

    byte[] bytes(int length) {
        return Secret.draw(random, length);
    }

    static String vaultJson(long version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", 1)
                .put("version", version)
                .toString();
    }

    /** Repeatable, unlike {@link SecureRandom}, which mixes a given seed with its own. */
    private static final class SeededRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final Random repeatable;

        SeededRandom(long seed) {
            this.repeatable = new Random(seed);
        }

        @Override
        public void nextBytes(byte[] bytes) {
            repeatable.nextBytes(bytes);
        }
    }
}
