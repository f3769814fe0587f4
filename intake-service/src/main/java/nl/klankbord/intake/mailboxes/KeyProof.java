package nl.klankbord.intake.mailboxes;

import jakarta.validation.constraints.NotNull;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.protocol.wire.MailboxKey;

/** A challenge signed by the key of a mailbox, as it came; whether it is right is for {@link KeyProofs} to say. */
public record KeyProof(
        @NotNull MailboxKey mailboxKey,
        @NotNull Challenge challenge,
        @NotNull KeySignature signature) {}
