package nl.klankbord.protocol.client;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MessageId;
import nl.klankbord.protocol.wire.RefusedInput;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * A conversation read from its beginning: what it says, and whether the chain holds (KB-18). A break is shown, never
 * hidden.
 *
 * <p>Does not protect against: newest messages that a server keeps back (SPEC, attack 8).
 */
public final class ReadConversation {
    private final List<ReadMessage> messages;
    private final boolean broken;

    private ReadConversation(List<ReadMessage> messages, boolean broken) {
        this.messages = List.copyOf(messages);
        this.broken = broken;
    }

    /**
     * Reads messages in the order in which they were fetched; each direction must start at 0.
     *
     * @param mailbox the mailbox they were fetched for
     * @param fetched messages of both directions
     * @param keys the case key of an epoch, if the reader has it
     * @return what can be read and how far to trust it
     */
    public static ReadConversation of(
            MailboxId mailbox, List<SealedMessage> fetched, IntFunction<Optional<CaseKey>> keys) {
        var chains = new HashMap<Integer, Chain>();
        var read = new ArrayList<ReadMessage>();
        for (var message : fetched) {
            var chain = chains.computeIfAbsent(message.direction(), direction -> new Chain());
            var inOrder = chain.take(message) && message.container().equals(mailbox.hex());
            read.add(open(message, mailbox, keys, inOrder));
        }
        return new ReadConversation(read, chains.values().stream().anyMatch(chain -> chain.broken));
    }

    private static ReadMessage open(
            SealedMessage message, MailboxId mailbox, IntFunction<Optional<CaseKey>> keys, boolean inOrder) {
        var key = keys.apply(message.epoch());
        if (key.isEmpty()) {
            return new ReadMessage(message, ReadMessage.State.UNREADABLE, null);
        }
        try {
            var content = OpenMessage.open(message, mailbox, key.get());
            return new ReadMessage(message, inOrder ? ReadMessage.State.OK : ReadMessage.State.UNORDERED, content);
        } catch (RefusedInput e) {
            return new ReadMessage(message, ReadMessage.State.UNREADABLE, null);
        }
    }

    /**
     * The messages in the order in which they were given.
     *
     * @return each with its state
     */
    public List<ReadMessage> messages() {
        return messages;
    }

    /**
     * Whether a message is missing, doubled or out of place.
     *
     * @return true if a reader must be told
     */
    public boolean isBroken() {
        return broken;
    }

    @Override
    public String toString() {
        return "ReadConversation[%d messages]".formatted(messages.size());
    }

    private static final class Chain {
        private final Set<MessageId> seen = new HashSet<>();
        private int next;
        private int epoch;
        private Hash previous = Hash.ZEROS;
        private boolean broken;

        boolean take(SealedMessage message) {
            var fits = message.seq() == next
                    && message.previous().matches(previous)
                    && message.epoch() >= epoch
                    && seen.add(message.messageId());
            broken |= !fits;
            next = message.seq() + 1;
            epoch = Math.max(epoch, message.epoch());
            previous = message.hash();
            return !broken;
        }
    }
}
