package nl.klankbord.intake.mailboxes;

import nl.klankbord.protocol.wire.MailboxId;

/** The right to one mailbox, shown by a token. Only {@link MailboxTokens} gives it. */
public final class MailboxSession {
    private final MailboxId mailbox;

    MailboxSession(MailboxId mailbox) {
        this.mailbox = mailbox;
    }

    public MailboxId mailbox() {
        return mailbox;
    }

    @Override
    public String toString() {
        return "MailboxSession[]";
    }
}
