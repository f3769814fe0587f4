package nl.klankbord.notification.mails;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.klankbord.notification.mails.MailSettings.When;
import nl.klankbord.notification.platform.Transactions;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.DatedCauses;
import nl.klankbord.protocol.events.json.EventCodec;
import org.jspecify.annotations.Nullable;

/** Looks again and again whether mail is to leave. */
@ApplicationScoped
class MailSchedule {
    private final MailSettings settings;
    private final MailTimes times;
    private final Causes causes;
    private final Instance<DatedCauses> datedCauses;
    private final OutgoingMails queue;
    private final SendMails sending;
    private final Clock clock;
    private @Nullable LocalDateTime lastClaimed;

    MailSchedule(
            MailSettings settings,
            Causes causes,
            @Any Instance<DatedCauses> datedCauses,
            OutgoingMails queue,
            SendMails sending,
            Clock clock) {
        this.settings = settings;
        this.times = new MailTimes(settings.times());
        this.causes = causes;
        this.datedCauses = datedCauses;
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
            Transactions.await(this::tellWhatIsDue);
            return;
        }
        var due = times.due(now());
        if (due.isEmpty() || due.get().equals(lastClaimed)) return;
        Transactions.await(() -> queue.claim(due.get())
                .chain(ours -> ours ? tellWhatIsDue() : Uni.createFrom().voidItem()));
        lastClaimed = due.get();
    }

    /** What the day brings is worked out at the moment of telling, so that nobody hears of a term that was just kept. */
    private Uni<Void> tellWhatIsDue() {
        var remembered = Uni.createFrom().voidItem();
        for (var dated : datedCauses) remembered = remembered.chain(() -> dated.remember(LocalDate.from(now())));
        return remembered.chain(causes::tell);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), EventCodec.ZONE);
    }
}
