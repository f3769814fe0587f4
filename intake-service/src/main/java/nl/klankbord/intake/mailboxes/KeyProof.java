package nl.klankbord.intake.mailboxes;

import jakarta.validation.constraints.NotNull;
import nl.klankbord.intake.challenges.Challenge;
import nl.klankbord.protocol.wire.Base64Url;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.VerificationKey;

/** A challenge signed by the key of a mailbox, as it came. */
public record KeyProof(
        @NotNull MailboxKey mailboxKey,
        @NotNull String challenge,
        @NotNull String signature) {
    /** Both in the form they must have; whether they are right is for {@link KeyProofs} to say. */
    public KeyProof {
        if (challenge != null) Challenge.parse(challenge);
        if (signature != null) Base64Url.decode(signature, VerificationKey.SIGNATURE_LENGTH);
    }

    Challenge parsedChallenge() {
        return Challenge.parse(challenge);
    }

    byte[] signatureBytes() {
        return Base64Url.decode(signature);
    }
}
