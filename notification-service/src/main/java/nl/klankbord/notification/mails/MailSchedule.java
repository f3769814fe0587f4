package nl.klankbord.notification.mails;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.klankbord.notification.mails.MailSettings.When;
import nl.klankbord.notification.platform.Transactions;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.protocol.events.json.EventCodec;
import org.jspecify.annotations.Nullable;

/** Looks again and again whether mail is to leave. */
@ApplicationScoped
class MailSchedule {
    private final MailSettings settings;
    private final MailTimes times;
    private final Causes causes;
    private final OutgoingMails queue;
    private final SendMails sending;
    private final Clock clock;
    private @Nullable LocalDateTime lastClaimed;

    MailSchedule(MailSettings settings, Causes causes, OutgoingMails queue, SendMails sending, Clock clock) {
        this.settings = settings;
        this.times = new MailTimes(settings.times());
        this.causes = causes;
        this.queue = queue;
        this.sending = sending;
        this.clock = clock;
    }

    /** Blocks: mail servers take their time, and one mail after the other is quick enough. */
    @Scheduled(every = "{klankbord.mail.look-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    void look() {
        tell();
        sending.send();
    }

    @Scheduled(cron = "0 40 3 * * ?", timeZone = "Europe/Amsterdam")
    @Blocking
    void forgetOld() {
        Transactions.await(() -> causes.forgetOld().chain(() -> queue.forgetOld(LocalDate.from(now()))));
    }

    private void tell() {
        if (settings.when() == When.AT_ONCE) {
            Transactions.await(causes::tell);
            return;
        }
        var due = times.due(now());
        if (due.isEmpty() || due.get().equals(lastClaimed)) return;
        Transactions.await(() -> queue.claim(due.get())
                .chain(ours -> ours ? causes.tell() : Uni.createFrom().voidItem()));
        lastClaimed = due.get();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), EventCodec.ZONE);
    }
}
