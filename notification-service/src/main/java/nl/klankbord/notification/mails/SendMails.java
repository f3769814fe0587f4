package nl.klankbord.notification.mails;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.klankbord.notification.mails.OutgoingMails.Taken;
import nl.klankbord.notification.people.People;
import nl.klankbord.notification.platform.Transactions;
import nl.klankbord.notification.preferences.Preferences;
import nl.klankbord.protocol.wire.PersonId;
import org.jboss.logging.Logger;

/**
 * Sends what is queued. Blocks.
 *
 * <p>A mail leaves the queue before it leaves the service, so that no crash can send it twice. What a mail server has
 * certainly not taken goes back. Does not protect against a crash between the two: that mail is lost, and the person
 * hears of the next cause only.
 */
@ApplicationScoped
class SendMails {
    private static final Logger LOG = Logger.getLogger(SendMails.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final OutgoingMails queue;
    private final People people;
    private final Preferences preferences;
    private final Letters letters;
    private final Clock clock;
    private Instant notBefore = Instant.EPOCH;
    private Duration pause = FIRST_PAUSE;

    SendMails(OutgoingMails queue, People people, Preferences preferences, Letters letters, Clock clock) {
        this.queue = queue;
        this.people = people;
        this.preferences = preferences;
        this.letters = letters;
        this.clock = clock;
    }

    /** Tries everybody once; after a failure not again before a pause that grows. */
    synchronized void send() {
        if (clock.instant().isBefore(notBefore)) return;
        var waiting = Transactions.await(queue::all);
        if (waiting.isEmpty()) return;
        try {
            var credential = letters.credential();
            var allDone = true;
            for (var person : waiting) allDone &= send(person, credential);
            if (allDone) pause = FIRST_PAUSE;
            else rest();
        } catch (RuntimeException unreachable) {
            LOG.warnf("No mail leaves: %s", unreachable.getClass().getName());
            rest();
        }
    }

    /** False if the mail is still in the queue. */
    private boolean send(PersonId person, String credential) {
        var subject = Transactions.await(() -> people.subjectOf(person));
        var recipient = subject.flatMap(name -> letters.recipient(name, credential));
        var language = Transactions.await(() -> preferences.languageOf(person));
        var taken = Transactions.await(() -> queue.take(person));
        if (recipient.isEmpty() || taken.isEmpty()) return true;
        return sent(person, recipient.get().in(language), taken.get());
    }

    private boolean sent(PersonId person, Recipient recipient, Taken mail) {
        try {
            letters.send(recipient, mail.reasons());
            return true;
        } catch (RuntimeException failure) {
            // The message of such an error holds the address.
            LOG.warnf("A mail failed: %s", failure.getClass().getName());
            if (!Refused.isProvenBy(failure)) return true;
            Transactions.await(() -> queue.putBack(person, mail));
            return false;
        }
    }

    private void rest() {
        notBefore = clock.instant().plus(pause);
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }
}
