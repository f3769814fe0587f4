package nl.klankbord.intake.challenges;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.klankbord.intake.platform.Change;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.ProofOfWork;

/**
 * Makes challenges and recognises its own. Nothing is stored until one is spent, and then only its hash, so that every
 * instance can make them and each counts once on all of them.
 *
 * <p>Does not protect against: a crash of the database within the lifetime of a challenge; it may then count twice.
 */
@ApplicationScoped
public class Challenges {
    private final OwnMac mac;
    private final ChannelMarks marks;
    private final ChannelLoad load;
    private final AttachmentLoad attachments;
    private final SecureRandom random;
    private final Clock clock;

    Challenges(
            OwnMac mac,
            ChannelMarks marks,
            ChannelLoad load,
            AttachmentLoad attachments,
            SecureRandom random,
            Clock clock) {
        this.mac = mac;
        this.marks = marks;
        this.load = load;
        this.attachments = attachments;
        this.random = random;
        this.clock = clock;
    }

    Challenge issue(Purpose purpose, Optional<ChannelId> channel) {
        var drawn = new byte[Challenge.RANDOM];
        random.nextBytes(drawn);
        var expiry = clock.instant().plus(purpose.lifetime()).getEpochSecond();
        var fields = Challenge.fields(load.difficulty(channel), expiry, marks.of(channel), drawn);
        return Challenge.of(fields, mac.tag(purpose.use(), fields));
    }

    /** Whether we made it for this purpose and its time is not over. */
    public boolean isOurs(Purpose purpose, Challenge challenge) {
        var ours = mac.matches(challenge.tag(), purpose.use(), challenge.fields());
        var now = clock.instant().getEpochSecond();
        return ours
                && challenge.expiry() >= now
                && challenge.expiry() <= now + purpose.lifetime().toSeconds();
    }

    /** Whether the work for a report in this channel was done: a challenge of another channel may have been cheaper. */
    public boolean paysForReport(Challenge challenge, long nonce, MailboxId mailbox, ChannelId channel) {
        var forChannel = Arrays.equals(challenge.mark(), marks.of(channel))
                || challenge.difficulty() >= load.difficulty(Optional.of(channel));
        return forChannel && pays(challenge, nonce, mailbox);
    }

    public boolean pays(Challenge challenge, long nonce, MailboxId mailbox) {
        return isOurs(Purpose.WORK, challenge)
                && ProofOfWork.pays(challenge.bytes(), mailbox, nonce, challenge.difficulty());
    }

    /** Whether the channel for which this challenge was made takes an attachment of a stranger; counts it if so. */
    public boolean takesAttachment(Challenge challenge, long length) {
        return attachments.takesFromStranger(challenge.mark(), length);
    }

    /** Whether this channel takes an attachment to one of its mailboxes; counts it if so. */
    public boolean takesAttachment(ChannelId channel, long length) {
        return attachments.takesFromMailbox(channel, length);
    }

    /** Spends it inside the transaction of the caller; false if it was spent before. */
    public Uni<Boolean> spend(Purpose purpose, Challenge challenge) {
        return spending(purpose, challenge).run().map(count -> count == 1);
    }

    /** Meets nothing if it was spent before. */
    public Change spending(Purpose purpose, Challenge challenge) {
        return new Change(
                """
                insert into spent_challenges (kind, generation, challenge_hash)
                values (?1, ?2, ?3) on conflict do nothing\
                """,
                purpose.kind(),
                Generation.of(purpose, challenge.expiry()),
                challenge.hash().bytes());
    }
}
