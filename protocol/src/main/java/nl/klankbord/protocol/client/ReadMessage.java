package nl.klankbord.protocol.client;

import java.util.Optional;
import nl.klankbord.protocol.wire.SealedMessage;
import org.jspecify.annotations.Nullable;

/** One message of a conversation that was read, and how far it can be trusted. */
public final class ReadMessage {
    /** How a message is to be shown. */
    public enum State {
        /** In its place and readable. */
        OK,
        /** Readable, but something before it is missing or wrong; its place is not certain. */
        UNORDERED,
        /** Cannot be opened with the keys at hand. */
        UNREADABLE
    }

    private final SealedMessage message;
    private final State state;
    private final @Nullable MessageContent content;

    ReadMessage(SealedMessage message, State state, @Nullable MessageContent content) {
        this.message = message;
        this.state = state;
        this.content = content;
    }

    /**
     * The message as it was fetched.
     *
     * @return its header gives direction, seq and epoch
     */
    public SealedMessage message() {
        return message;
    }

    /**
     * How it is to be shown.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    /**
     * What it says.
     *
     * @return nothing if it is {@link State#UNREADABLE}
     */
    public Optional<MessageContent> content() {
        return Optional.ofNullable(content);
    }

    @Override
    public String toString() {
        return "ReadMessage[%s]".formatted(state);
    }
}
