package nl.klankbord.intake.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.klankbord.intake.channels.Channel.Publication;
import nl.klankbord.intake.testing.Practice;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPerson.Role;
import nl.klankbord.protocol.wire.DirectoryPerson.Status;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final ChannelId id = Practice.drawnChannel();
    private final DirectorySigner root = new DirectorySigner(Secret.draw(RANDOM));
    private final AdvisorIdentity advisor = AdvisorIdentity.draw(RANDOM);
    private final Prekey prekey = advisor.prekey(MONDAY);

    @Test
    void aChainIsAsLongAsItHolds() {
        var chain = chain(root, 3, Role.ADVISOR, Status.ACTIVE);
        var stranger = new DirectorySigner(Secret.draw(RANDOM));
        var forged = chain(stranger, 4, Role.ADVISOR, Status.ACTIVE).get(3);
        var later = chain(root, 4, Role.ADVISOR, Status.ACTIVE).get(3);

        assertEquals(3, channel(chain).directories().size());
        assertEquals(4, channel(with(chain, later)).directories().size());
        assertEquals(3, channel(with(chain, forged)).directories().size());
        assertEquals(
                1, channel(List.of(chain.get(0), chain.get(2))).directories().size());
        assertTrue(Channel.of(List.of(publication(chain.get(1)))).isEmpty());
        assertTrue(Channel.of(List.of()).isEmpty());
    }

    @Test
    void aFirstVisitSeesTheEndOfALongChainAndAConversationAllOfIt() {
        var chain = chain(root, 40, Role.ADVISOR, Status.ACTIVE);

        assertEquals(chain.subList(7, 40), channel(chain).newestDirectories());
        assertEquals(chain, channel(chain).directories());
    }

    @Test
    void onlyTheAdvisorSideReceivesKeys() {
        assertTrue(isRecipient(Role.ADVISOR, Status.ACTIVE, MONDAY));
        assertTrue(isRecipient(Role.BACKUP, Status.ABSENT, MONDAY));
        assertEquals(false, isRecipient(Role.ADVISOR, Status.ENDED, MONDAY));
        assertEquals(false, isRecipient(Role.OFFICER, Status.ACTIVE, MONDAY));
    }

    @Test
    void aPrekeyIsForItsWeekWithADayOfGrace() {
        assertTrue(isRecipient(Role.ADVISOR, Status.ACTIVE, MONDAY.minusDays(1)));
        assertTrue(isRecipient(Role.ADVISOR, Status.ACTIVE, MONDAY.plusDays(7)));
        assertEquals(false, isRecipient(Role.ADVISOR, Status.ACTIVE, MONDAY.minusDays(2)));
        assertEquals(false, isRecipient(Role.ADVISOR, Status.ACTIVE, MONDAY.plusDays(8)));
    }

    @Test
    void anExpiredDirectoryReceivesNothing() {
        var channel = channel(chain(root, 1, Role.ADVISOR, Status.ACTIVE));
        var late = advisor.prekey(MONDAY.plusWeeks(14));

        var recipient = channel.with(List.of(late)).recipient(late.hash(), MONDAY.plusWeeks(14));

        assertEquals(Optional.empty(), recipient);
    }

    @Test
    void aPrekeyOfNobodyOrForOfficersDoesNotCount() {
        var stranger = AdvisorIdentity.draw(RANDOM).prekey(MONDAY);
        var forOfficers = advisor.prekey(Prekey.OFFICER, MONDAY, 1);

        var channel = channel(chain(root, 1, Role.ADVISOR, Status.ACTIVE)).with(List.of(stranger, forOfficers));

        assertEquals(List.of(), channel.prekeys(MONDAY));
    }

    private boolean isRecipient(Role role, Status status, LocalDate today) {
        return channel(chain(root, 1, role, status))
                .with(List.of(prekey))
                .recipient(prekey.hash(), today)
                .filter(advisor.kid()::equals)
                .isPresent();
    }

    private Channel channel(List<SignedDirectory> chain) {
        return Channel.of(chain.stream().map(ChannelTest::publication).toList()).orElseThrow();
    }

    private static Publication publication(SignedDirectory directory) {
        return new Publication(directory, Practice.profile(), false);
    }

    private static List<SignedDirectory> with(List<SignedDirectory> chain, SignedDirectory next) {
        var longer = new ArrayList<>(chain);
        longer.add(next);
        return longer;
    }

    private List<SignedDirectory> chain(DirectorySigner signer, int length, Role role, Status status) {
        var chain = new ArrayList<SignedDirectory>();
        for (var seq = 0; seq < length; seq++) {
            chain.add(signer.sign(new Directory(
                    id,
                    seq,
                    seq == 0 ? null : chain.get(seq - 1).hash(),
                    signer.root(),
                    MONDAY.minusDays(5),
                    MONDAY.plusDays(80),
                    "Voorbeeld BV",
                    new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 5, 366),
                    List.of(new DirectoryPerson(
                            role, "Iemand", advisor.identityKey(), status, MONDAY.minusDays(9), null)),
                    null)));
        }
        return chain;
    }
}
