package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.junit.jupiter.api.Test;

class DirectoryChainTest {
    private final Samples world = new Samples(3);
    private final DirectorySigner root = new DirectorySigner(Secret.draw(world.random));
    private final DirectorySigner other = new DirectorySigner(Secret.draw(world.random));
    private final SignedDirectory first = TestDirectories.first(world, root);
    private final SignedDirectory second = TestDirectories.next(first, root, Samples.TODAY.plusDays(30), other.root());
    private final SignedDirectory underTheNextRoot =
            TestDirectories.next(second, other, Samples.TODAY.plusDays(60), null);

    @Test
    void aChainLeadsFromAKnownRootToTheOneItAnnounced() {
        var chain = DirectoryChain.of(List.of(first, second, underTheNextRoot), Samples.TODAY.plusDays(61));

        assertEquals(underTheNextRoot, chain.newest());
        assertDoesNotThrow(() -> chain.requirePin(first.directory().pin()));
        assertDoesNotThrow(() -> chain.requireKnown(first.hash()));
        assertThrows(NotAuthentic.class, () -> chain.requireKnown(Hash.ZEROS));
    }

    @Test
    void directoriesAndPrekeysTravelInJson() throws Exception {
        var json = new JsonMapper();
        var prekey = world.advisor.prekey(Samples.TODAY);

        assertEquals(first, json.readValue(json.writeValueAsString(first), SignedDirectory.class));
        assertEquals(prekey, json.readValue(json.writeValueAsString(prekey), Prekey.class));
        assertThrows(
                ValueInstantiationException.class,
                () -> json.readValue(
                        json.writeValueAsString(first).replace("\"sig\":\"", "\"sig\":\"A"), SignedDirectory.class));
    }

    @Test
    void aRootThatWasNotAnnouncedBreaksTheChain() {
        var stranger = TestDirectories.next(first, other, Samples.TODAY.plusDays(30), null);

        refuses(List.of(first, stranger));
    }

    @Test
    void aGapOrAnotherOrderBreaksTheChain() {
        refuses(List.of(first, underTheNextRoot));
        refuses(List.of(second, first));
        refuses(List.of(first, first));
    }

    @Test
    void anotherChannelOfTheSameRootIsNotWhatTheLinkPins() {
        var pin = TestDirectories.first(world, other).directory().pin();
        var chain = DirectoryChain.of(List.of(first), Samples.TODAY);

        assertThrows(NotAuthentic.class, () -> chain.requirePin(pin));
    }

    @Test
    void onlyTheNewestMayNotHaveExpired() {
        var lastDay = underTheNextRoot.directory().notAfter();

        assertDoesNotThrow(() -> DirectoryChain.of(List.of(first, second, underTheNextRoot), lastDay.plusDays(1)));
        assertThrows(
                NotAuthentic.class,
                () -> DirectoryChain.of(List.of(first, second, underTheNextRoot), lastDay.plusDays(2)));
    }

    @Test
    void aChainHasOneTo1024Directories() {
        assertThrows(MalformedWire.class, () -> DirectoryChain.of(List.of(), Samples.TODAY));
        assertThrows(MalformedWire.class, () -> DirectoryChain.of(Collections.nCopies(1_025, first), Samples.TODAY));
    }

    @Test
    void aChainLeadsOverYearsWhileALinkCountsFor32Steps() {
        var entries = new ArrayList<>(List.of(first, second));
        while (entries.size() < 35) {
            entries.add(TestDirectories.next(entries.get(entries.size() - 1), other, Samples.TODAY.plusDays(60), null));
        }
        var today = Samples.TODAY.plusDays(61);
        var pin = first.directory().pin();

        var whole = DirectoryChain.of(entries, today);
        assertDoesNotThrow(() -> whole.requireKnown(first.hash()));
        assertThrows(NotAuthentic.class, () -> whole.requirePin(pin));
        assertDoesNotThrow(
                () -> DirectoryChain.of(entries.subList(0, 34), today).requirePin(pin));
    }

    @Test
    void aDirectoryHoldsAtMost92Days() {
        var directory = first.directory();

        assertThrows(
                MalformedWire.class,
                () -> new Directory(
                        directory.channel(),
                        0,
                        null,
                        directory.root(),
                        directory.issued(),
                        directory.issued().plusDays(93),
                        directory.org(),
                        directory.policy(),
                        directory.people(),
                        null));
    }

    @Test
    void aPrekeyIsUsedInItsWeekWithADayOfTolerance() {
        var person = TestDirectories.advisor(world, DirectoryPerson.Status.ABSENT);
        var monday = world.advisor.prekey(Samples.TODAY).notBefore();
        var thisWeek = world.advisor.prekey(monday);
        var nextWeek = world.advisor.prekey(monday.plusDays(7));
        var offered = List.of(nextWeek, thisWeek);

        assertEquals(
                thisWeek, UsablePrekey.of(offered, person, monday.minusDays(1)).orElseThrow());
        assertEquals(
                nextWeek, UsablePrekey.of(offered, person, monday.plusDays(6)).orElseThrow());
        assertEquals(
                nextWeek, UsablePrekey.of(offered, person, monday.plusDays(14)).orElseThrow());
        assertTrue(UsablePrekey.of(offered, person, monday.plusDays(15)).isEmpty());
        assertTrue(UsablePrekey.of(offered, person, monday.minusDays(2)).isEmpty());
    }

    @Test
    void nothingIsSealedToAPersonWhoEnded() {
        var person = TestDirectories.advisor(world, DirectoryPerson.Status.ENDED);
        var offered = List.of(world.advisor.prekey(Samples.TODAY));

        assertTrue(UsablePrekey.of(offered, person, Samples.TODAY).isEmpty());
    }

    @Test
    void aPrekeyOfAnotherPersonOrSideIsPassedOver() {
        var person = TestDirectories.advisor(world, DirectoryPerson.Status.ACTIVE);
        var stranger = AdvisorIdentity.draw(world.random).prekey(Samples.TODAY);
        var officer = world.advisor.prekey(Prekey.OFFICER, Samples.TODAY, 1);

        assertTrue(UsablePrekey.of(List.of(stranger, officer), person, Samples.TODAY)
                .isEmpty());
    }

    private static void refuses(List<SignedDirectory> entries) {
        assertThrows(NotAuthentic.class, () -> DirectoryChain.of(entries, Samples.TODAY.plusDays(40)));
    }
}
