package nl.klankbord.intake.visits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.klankbord.intake.cases.CaseStatus;
import nl.klankbord.intake.cases.Cases;
import nl.klankbord.intake.conversations.Held;
import nl.klankbord.intake.conversations.Messages;
import nl.klankbord.intake.mailboxes.Mailbox;
import nl.klankbord.protocol.wire.SealedMessage;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a poll: always the same size, so that whoever watches the line cannot tell whether something came (KB-55).
 *
 * <p>Does not protect against: the fetch after a poll that found a larger message.
 */
@ApplicationScoped
class Poll {
    static final int SIZE = 8_192;
    private final Messages messages;
    private final Cases cases;
    private final ObjectMapper json;

    Poll(Messages messages, Cases cases, ObjectMapper json) {
        this.messages = messages;
        this.cases = cases;
        this.json = json;
    }

    Uni<byte[]> of(Mailbox mailbox, Held held) {
        return cases.of(mailbox.id())
                .chain(status -> next(mailbox, held).map(next -> padded(mailbox, status.status(), next)));
    }

    private Uni<Optional<SealedMessage>> next(Mailbox mailbox, Held held) {
        if (held.a2r() >= mailbox.advisor().seq()) return Uni.createFrom().item(Optional.empty());
        return messages.smallAt(mailbox.id(), SealedMessage.ADVISOR_TO_REPORTER, held.a2r() + 1);
    }

    private byte[] padded(Mailbox mailbox, CaseStatus status, Optional<SealedMessage> next) {
        var bare = written(mailbox, status, next, "");
        return written(mailbox, status, next, "0".repeat(SIZE - bare.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private String written(Mailbox mailbox, CaseStatus status, Optional<SealedMessage> next, String pad) {
        var answer =
                new Answer(mailbox.reporter().seq(), mailbox.advisor().seq(), status.word(), next.orElse(null), pad);
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A poll cannot be written");
        }
    }

    /** All of it is ASCII, so characters are bytes. */
    record Answer(int r2a, int a2r, String state, @Nullable SealedMessage next, String pad) {}
}
