package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * A report has become a case. Names the mailbox, so that intake-service can keep the pair.
 *
 * @param caseId the case
 * @param mailbox the conversation
 * @param channel where it arrived
 * @param advisors who can read it
 * @param receivedOn the day in Amsterdam
 * @param ackDue until when receipt is to be confirmed
 * @param answerDue until when an answer is to be given
 */
public record CaseReceived(
        CaseId caseId,
        MailboxId mailbox,
        ChannelId channel,
        List<PersonId> advisors,
        LocalDate receivedOn,
        LocalDate ackDue,
        LocalDate answerDue) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "case-received.v1";

    /**
     * Takes over the facts.
     */
    public CaseReceived {
        advisors = List.copyOf(advisors);
    }
}
