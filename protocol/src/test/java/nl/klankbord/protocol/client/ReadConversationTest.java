package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import nl.klankbord.protocol.wire.SealedMessage;
import org.junit.jupiter.api.Test;

class ReadConversationTest {
    private final Samples world = new Samples(9);
    private final SealedMessage report = world.report("Er is iets");
    private final SealedMessage second = world.chatAfter(report, 0);
    private final SealedMessage third = world.chatAfter(second, 1);
    private final SealedMessage answer = world.answer("Goed dat u schrijft");

    @Test
    void bothDirectionsAreReadInOrder() {
        var read = read(List.of(report, answer, second, third));

        assertFalse(read.isBroken());
        assertEquals(
                List.of("report", "chat", "chat", "chat"),
                read.messages().stream()
                        .map(message -> message.content().orElseThrow().type())
                        .toList());
    }

    @Test
    void aMissingMessageIsShownAndWhatFollowsIsUnordered() {
        var read = read(List.of(report, third));

        assertTrue(read.isBroken());
        assertEquals(List.of(ReadMessage.State.OK, ReadMessage.State.UNORDERED), states(read));
    }

    @Test
    void swappedMessagesAreShown() {
        assertTrue(read(List.of(report, third, second)).isBroken());
    }

    @Test
    void aRepeatedMessageIsShown() {
        assertTrue(read(List.of(report, report)).isBroken());
    }

    @Test
    void aMessageAfterAnotherBeginningIsShown() {
        var forked = world.chatAfter(world.report("Iets anders"), 0);

        assertTrue(read(List.of(report, forked)).isBroken());
    }

    @Test
    void aMessageIdThatOccursTwiceIsShown() {
        var again = world.sealer.seal(
                world.reporter.caseKey(0),
                world.reporter.mailbox(),
                Position.after(report),
                report.messageId(),
                MessageContent.chat(null, "En verder", Samples.TODAY, Samples.DIRECTORY, -1));

        assertTrue(read(List.of(report, again)).isBroken());
    }

    @Test
    void aMessageSealedForAnotherMailboxUnderOurKeyIsNotReadable() {
        var moved = world.sealer.seal(
                world.reporter.caseKey(0),
                new Samples(10).reporter.mailbox(),
                Position.first(SealedMessage.REPORTER_TO_ADVISOR),
                Samples.reportContent("Iets anders"));

        assertEquals(List.of(ReadMessage.State.UNREADABLE), states(read(List.of(moved))));
    }

    @Test
    void anEpochThatFallsIsShown() {
        var fallen = world.chatAfter(third, 0);

        assertTrue(read(List.of(report, second, third, fallen)).isBroken());
    }

    @Test
    void aMessageOfAnotherMailboxIsNotReadable() {
        var other = new Samples(10).report("Iets anders");

        assertEquals(List.of(ReadMessage.State.UNREADABLE), states(read(List.of(other))));
    }

    @Test
    void aMessageOfAnEpochWithoutAKeyKeepsItsPlace() {
        var read = ReadConversation.of(
                world.reporter.mailbox(),
                List.of(report, second, third),
                epoch -> epoch == 1 ? Optional.of(world.reporter.caseKey(1)) : Optional.empty());

        assertFalse(read.isBroken());
        assertEquals(
                List.of(ReadMessage.State.UNREADABLE, ReadMessage.State.UNREADABLE, ReadMessage.State.OK),
                states(read));
    }

    private ReadConversation read(List<SealedMessage> messages) {
        return ReadConversation.of(
                world.reporter.mailbox(), messages, epoch -> Optional.of(world.reporter.caseKey(epoch)));
    }

    private static List<ReadMessage.State> states(ReadConversation read) {
        return read.messages().stream().map(ReadMessage::state).toList();
    }
}
