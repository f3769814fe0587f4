package nl.klankbord.casework.cases;

import java.time.LocalDate;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * A key with which somebody can open a case.
 *
 * @param mailbox the conversation
 * @param holder who was given it
 * @param epoch which of the keys of the conversation
 * @param on the day in Amsterdam
 */
public record GivenKey(MailboxId mailbox, PersonId holder, int epoch, LocalDate on) {}
