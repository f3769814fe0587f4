package nl.klankbord.casework.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.casework.cases.Case.Turn;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.CaseAwaitsAdvisor;
import nl.klankbord.protocol.events.CaseHandedOver;
import nl.klankbord.protocol.events.CasePurged;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.ReportReceived;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.terms.TermFacts;
import nl.klankbord.terms.Terms;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final CaseId id = new CaseId(UUID.randomUUID());
    private final PersonId advisor = new PersonId(UUID.randomUUID());
    private final PersonId backup = new PersonId(UUID.randomUUID());
    private final MailboxId mailbox = new MailboxId("0a".repeat(16));
    private final ChannelId channel = new ChannelId("0b".repeat(16));
    private final Case received =
            Case.received(id, new ReportReceived(mailbox, channel, FRIDAY), new DueDays(MONDAY, TUESDAY, null, null));

    @Test
    void theFirstHolderMakesACaseKnownAndLaterOnesHearThatItWaits() {
        var first = received.openedTo(advisor, on(FRIDAY));
        var second = received.openedTo(backup, on(MONDAY));

        assertEquals(List.of(new CaseReceived(id, mailbox, channel, List.of(advisor), FRIDAY, MONDAY, TUESDAY)), first);
        assertEquals(
                List.of(
                        new CaseHandedOver(id, List.of(backup), MONDAY),
                        new CaseAwaitsAdvisor(id, List.of(backup), 0, MONDAY)),
                second);
    }

    @Test
    void nobodyHearsOfAMessageThatNobodyCanRead() {
        assertEquals(List.of(), received.heardReporter(1, on(MONDAY), List.of()));
        assertEquals(1, received.reporterSeq());
    }

    @Test
    void aMessageOfTheReporterWaitsForTheAdvisors() {
        received.acknowledged(0, on(FRIDAY));
        received.heardAdvisor(0, on(FRIDAY));

        var events = received.heardReporter(1, on(MONDAY), List.of(advisor));

        assertEquals(List.of(new CaseAwaitsAdvisor(id, List.of(advisor), 1, MONDAY)), events);
        assertEquals(Turn.ADVISOR, received.waitsFor());
        assertEquals(MONDAY, received.lastReporterOn());
        assertEquals(List.of(), received.heardReporter(1, on(TUESDAY), List.of(advisor)));
    }

    @Test
    void aReceiptConfirmsAndTheNextMessageAnswers() {
        assertEquals(List.of(new CaseAcknowledged(id, FRIDAY)), received.acknowledged(0, on(FRIDAY)));
        assertEquals(List.of(), received.heardAdvisor(0, on(FRIDAY)));
        assertEquals(CaseStatus.ACKNOWLEDGED, received.status());

        assertEquals(List.of(new CaseAnswered(id, MONDAY)), received.heardAdvisor(1, on(MONDAY)));
        assertEquals(CaseStatus.INTAKE, received.status());
        assertEquals(List.of(), received.heardAdvisor(2, on(TUESDAY)));
    }

    @Test
    void aReceiptMayArriveBeforeItIsCalledOne() {
        assertEquals(List.of(new CaseAcknowledged(id, FRIDAY)), received.heardAdvisor(0, on(FRIDAY)));
        assertEquals(List.of(), received.settled(on(FRIDAY)));
        assertEquals(List.of(), received.acknowledged(0, on(FRIDAY)));

        assertEquals(List.of(), received.settled(on(FRIDAY)));
        assertEquals(List.of(new CaseAnswered(id, MONDAY)), received.heardAdvisor(1, on(MONDAY)));
    }

    @Test
    void aFirstMessageThatNobodyCallsAReceiptWasAnAnswer() {
        assertEquals(List.of(new CaseAcknowledged(id, MONDAY)), received.heardAdvisor(0, on(MONDAY)));
        assertEquals(Turn.REPORTER, received.waitsFor());

        assertEquals(List.of(), received.settled(on(MONDAY)));
        assertEquals(List.of(new CaseAnswered(id, MONDAY)), received.settled(on(MONDAY)));

        assertEquals(List.of(), received.acknowledged(0, on(MONDAY)));
        assertEquals(CaseStatus.INTAKE, received.status());
    }

    @Test
    void aReceiptThatHadToBeSentAgainKeepsItsMeaning() {
        received.acknowledged(0, on(FRIDAY));

        assertEquals(List.of(), received.acknowledged(1, on(FRIDAY)));
        assertEquals(List.of(), received.heardAdvisor(1, on(FRIDAY)));

        assertEquals(CaseStatus.ACKNOWLEDGED, received.status());
    }

    @Test
    void aDeletedConversationEndsItsCase() {
        assertEquals(new CasePurged(id, TUESDAY), received.deleted(on(TUESDAY)));
        assertThrows(IllegalStateException.class, () -> received.deleted(on(TUESDAY)));
    }

    private static Terms on(LocalDate day) {
        return TermFacts.read().inForceOn(day);
    }
}
