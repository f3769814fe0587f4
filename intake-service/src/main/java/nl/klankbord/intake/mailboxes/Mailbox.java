package nl.klankbord.intake.mailboxes;

import java.time.LocalDate;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MailboxKey;
import nl.klankbord.protocol.wire.SealedMessage;

/**
 * A mailbox as it stands.
 *
 * @param waitingSince the day of the oldest message of the reporter that no advisor has answered
 * @param epoch the newest epoch for which there are grants
 * @param reporter the newest message of the reporter
 * @param advisor the newest message of an advisor
 * @param read how far, and on which day, an advisor has read
 */
public record Mailbox(
        MailboxKey key,
        ChannelId channel,
        LocalDate receivedOn,
        Optional<LocalDate> waitingSince,
        int epoch,
        Tail reporter,
        Tail advisor,
        Reading read) {

    /** A mailbox begins with the report. */
    public static Mailbox created(MailboxKey key, ChannelId channel, SealedMessage report, LocalDate today) {
        return new Mailbox(
                key, channel, today, Optional.of(today), report.epoch(), Tail.of(report), Tail.NONE, Reading.NONE);
    }

    public MailboxId id() {
        return key.mailbox();
    }

    /** The newest message of this direction. */
    public Tail tail(int direction) {
        return direction == SealedMessage.ADVISOR_TO_REPORTER ? advisor : reporter;
    }

    /** Whether an advisor has ever written here. */
    public boolean isAnswered() {
        return !advisor.equals(Tail.NONE);
    }

    public Mailbox inEpoch(int newest) {
        return new Mailbox(key, channel, receivedOn, waitingSince, newest, reporter, advisor, read);
    }

    public Mailbox afterReporter(SealedMessage message, LocalDate today) {
        var waiting = waitingSince.or(() -> Optional.of(today));
        return new Mailbox(key, channel, receivedOn, waiting, epoch, Tail.of(message), advisor, read);
    }

    public Mailbox afterAdvisor(SealedMessage message) {
        return new Mailbox(key, channel, receivedOn, Optional.empty(), epoch, reporter, Tail.of(message), read);
    }

    /** Nobody reads backwards, nor what is not there. */
    public Mailbox readUpTo(int seq, LocalDate today) {
        var reached = Math.min(seq, reporter.seq());
        if (reached <= read.seq()) return this;
        var reading = new Reading(reached, Optional.of(today));
        return new Mailbox(key, channel, receivedOn, waitingSince, epoch, reporter, advisor, reading);
    }

    /** How far an advisor has read; -1 for not at all. */
    public record Reading(int seq, Optional<LocalDate> on) {
        static final Reading NONE = new Reading(-1, Optional.empty());
    }
}
