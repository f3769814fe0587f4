package nl.klankbord.protocol.client;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.NotAuthentic;
import nl.klankbord.protocol.wire.ProofOfWork;
import nl.klankbord.protocol.wire.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ReporterKeysTest {
    private static final String ORIGIN = "https://meld.voorbeeld.test";

    private final Samples world = new Samples(6);
    private final byte[] challenge = world.bytes(Statements.CHALLENGE_LENGTH);

    @Test
    void theSameCodeAlwaysOpensTheSameMailbox() {
        var code = PickupCode.draw(world.random);

        var now = ReporterKeys.of(code);
        var later = ReporterKeys.of(PickupCode.parse(String.join("-", code.exposeGroups())));

        assertEquals(now.mailbox(), later.mailbox());
        assertEquals(now.caseKey(3), later.caseKey(3));
    }

    @Test
    void aLoginHoldsForItsPageChallengeAndMailboxOnly() {
        var signature = world.reporter.signLogin(ORIGIN, challenge);
        var mailbox = world.reporter.mailbox();
        var stranger = new Samples(7).reporter;

        assertDoesNotThrow(() -> Statements.login(ORIGIN, challenge, mailbox).verify(key(), signature));
        refused(() ->
                Statements.login("https://meld.ander.test", challenge, mailbox).verify(key(), signature));
        refused(() -> Statements.login(ORIGIN, world.bytes(32), mailbox).verify(key(), signature));
        refused(() -> Statements.delete(ORIGIN, challenge, mailbox).verify(key(), signature));
        refused(() -> Statements.login(ORIGIN, challenge, stranger.mailbox()).verify(key(), signature));
        refused(() -> Statements.login(ORIGIN, challenge, mailbox).verify(stranger.mailboxKey(), signature));
    }

    @Test
    void aDeletionIsSignedApartFromALogin() {
        var signature = world.reporter.signDelete(ORIGIN, challenge);

        assertDoesNotThrow(() ->
                Statements.delete(ORIGIN, challenge, world.reporter.mailbox()).verify(key(), signature));
        refused(() ->
                Statements.login(ORIGIN, challenge, world.reporter.mailbox()).verify(key(), signature));
    }

    @Test
    void anOriginIsLowerCaseAscii() {
        assertThrows(
                MalformedWire.class, () -> Statements.login("https://Meld.test", challenge, world.reporter.mailbox()));
        assertThrows(MalformedWire.class, () -> Statements.login("", challenge, world.reporter.mailbox()));
    }

    @Test
    void aGrantOfAnotherMailboxIsRefused() {
        var stranger = new Samples(8);
        var grant = stranger.reporter.grant(0, world.advisor.prekey(Samples.TODAY), false);

        assertDoesNotThrow(() -> world.advisor.open(grant, stranger.reporter.mailboxKey()));
        refused(() -> world.advisor.open(grant, key()));
        refused(() -> stranger.advisor.open(grant, stranger.reporter.mailboxKey()));
    }

    @Test
    void workIsPaidForOneMailboxAndOneChallenge() {
        var mailbox = world.reporter.mailbox();
        var nonce = ProofOfWorkSearch.find(challenge, mailbox, 12);

        assertTrue(ProofOfWork.pays(challenge, mailbox, nonce, 12));
        assertFalse(ProofOfWork.pays(challenge, mailbox, -1, 0));
        assertFalse(ProofOfWork.pays(challenge, mailbox, ProofOfWork.MAX_NONCE + 1, 0));
        assertFalse(ProofOfWork.pays(challenge, mailbox, nonce, 40));
        assertFalse(ProofOfWork.pays(challenge, new Samples(7).reporter.mailbox(), nonce, 12));
        assertFalse(ProofOfWork.pays(world.bytes(32), mailbox, nonce, 12));
    }

    @Test
    void aServerThatAsksTooMuchWorkIsRefused() {
        assertThrows(MalformedWire.class, () -> ProofOfWorkSearch.find(challenge, world.reporter.mailbox(), 21));
    }

    @Test
    void nothingSecretShowsInText() {
        var code = PickupCode.draw(world.random);
        var secrets = world.reporter.toString()
                + code
                + world.advisor
                + world.reporter.caseKey(0)
                + world.report("Er is iets")
                + Samples.reportContent("Er is iets")
                + key();

        assertFalse(secrets.contains(code.exposeDigits()));
        assertFalse(secrets.contains(world.reporter.mailbox().hex()));
        assertFalse(secrets.contains("iets"));
    }

    private MailboxKey key() {
        return world.reporter.mailboxKey();
    }

    private static void refused(Executable action) {
        assertThrows(NotAuthentic.class, action);
    }
}
