package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import org.junit.jupiter.api.Test;

/** A thread from the advisor who draws it to an officer who opens it, through what a server stores. */
class EscalationThreadTest {
    private final Samples world = new Samples(9);
    private final AdvisorIdentity officer = AdvisorIdentity.draw(world.random);
    private final Prekey prekey = officer.prekey(Prekey.OFFICER, Samples.TODAY, 1);
    private final EscalationThread thread = EscalationThread.draw(world.random);
    private final MessageContent word =
            MessageContent.chat(world.advisor.kid(), "Dag", Samples.TODAY, Samples.DIRECTORY, -1);

    @Test
    void whatTheAdvisorSealsTheOfficerOpensInEveryEpoch() {
        var next = thread.nextEpoch();
        var position = new Position(SealedMessage.ADVISOR_TO_OFFICERS, 1, Samples.DIRECTORY);
        var before = thread.seal(position, word);
        var after = next.seal(position, word);

        var opened = EscalationThread.open(
                next.grant(world.advisor, prekey), world.advisor.identityKey(), officer, world.random);

        assertEquals(word, opened.open(before));
        assertEquals(word, opened.open(after));
        assertThrows(NotAuthentic.class, () -> thread.open(after));
        assertThrows(
                NotAuthentic.class, () -> EscalationThread.draw(world.random).open(before));
    }

    @Test
    void aGrantSaysToWhomWhichEpochAndByWhomAndNothingElseOpensIt() {
        var grant = thread.nextEpoch().grant(world.advisor, prekey);

        assertEquals(1_275 + 2 * 36, grant.length());
        assertEquals(
                List.of(thread.id(), 1, 2, prekey.hash(), world.advisor.kid()),
                List.of(grant.thread(), grant.epoch(), grant.entries(), grant.prekey(), grant.advisor()));
        assertThrows(NotAuthentic.class, () -> grant.verify(officer.identityKey()));
        assertThrows(NotAuthentic.class, () -> open(grant, AdvisorIdentity.draw(world.random)));
        assertThrows(
                NotAuthentic.class, () -> thread.grant(world.advisor, world.advisor.prekey(Samples.TODAY)), "KB-25");
    }

    @Test
    void everyFlippedByteOfAGrantIsRefused() {
        var wire = thread.grant(world.advisor, prekey).bytes();
        for (var at = 0; at < wire.length; at += at < ThreadGrant.HEADER_LENGTH ? 1 : 97) {
            var flipped = wire.clone();
            flipped[at] ^= 1;
            assertThrows(RuntimeException.class, () -> open(ThreadGrant.parse(flipped), officer), "byte " + at);
        }
        for (var length : new int[] {0, 4, 1_275, 1_310, 1_312, 1_275 + 36 * 256}) {
            assertThrows(MalformedWire.class, () -> ThreadGrant.parse(new byte[length]));
        }
    }

    @Test
    void aFileHasTheSizeOfAPowerOfTwoAndOpensAsItWas() {
        for (var size : new int[] {0, 262_136, 262_137, 600_000}) {
            var data = world.bytes(size);
            var sealed = thread.attach(data, "bestand-1.txt", "text/plain");

            assertTrue(AttachmentLength.isPossibleForThread(sealed.length()));
            assertArrayEquals(data, thread.openFile(sealed.bytes(), sealed.reference()));
        }
    }

    private EscalationThread open(ThreadGrant grant, AdvisorIdentity reader) {
        return EscalationThread.open(grant, world.advisor.identityKey(), reader, world.random);
    }
}
