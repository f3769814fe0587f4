package nl.klankbord.intake.challenges;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ProofOfWork;

/**
 * How busy each channel is today. A spent budget raises the difficulty, then pauses attachments ({@link AttachmentLoad}),
 * and says so in the log; it never closes a channel, because then anyone with the link could silence it.
 *
 * <p>Does not protect against: a flood of less than a second, or one spread over several instances within a minute. Counts
 * live in memory and are read again from the database now and then.
 */
@ApplicationScoped
class ChannelLoad {
    private final FloodSettings settings;
    private final OwnMac mac;
    private final Clock clock;
    private volatile Map<String, Integer> reportsToday = Map.of();
    private volatile LocalDate day = LocalDate.EPOCH;

    ChannelLoad(FloodSettings settings, OwnMac mac, Clock clock) {
        this.settings = settings;
        this.mac = mac;
        this.clock = clock;
    }

    int difficulty(Optional<ChannelId> channel) {
        var reports = channel.map(id -> reportsToday.getOrDefault(id.hex(), 0)).orElse(0);
        var what = "reports/" + channel.map(ChannelId::hex).orElse("");
        var threshold = DailyThreshold.of(settings.reportsPerChannel(), mac, what, LocalDate.now(clock));
        return difficulty(settings.difficulty(), reports, threshold);
    }

    static int difficulty(int usual, long reports, long threshold) {
        var doublings = Long.SIZE - Long.numberOfLeadingZeros(reports / Math.max(1, threshold));
        return Math.min(ProofOfWork.MAX_DIFFICULTY, usual + doublings);
    }

    @Scheduled(every = "20s", identity = "count-reports-of-today")
    @WithSession
    Uni<Void> count() {
        var today = LocalDate.now(clock);
        return Sql.list(
                        Function.identity(),
                        "select channel_id, count(*) from mailboxes where received_on = ?1 group by channel_id",
                        today)
                .invoke(rows ->
                        take(rows.stream().collect(Collectors.toMap(row -> row.id(0), row -> row.number(1))), today))
                .replaceWithVoid();
    }

    private void take(Map<String, Integer> counts, LocalDate today) {
        var known = isAnySpent() && day.equals(today);
        reportsToday = Map.copyOf(counts);
        day = today;
        if (isAnySpent() && !known) {
            Log.warn("A channel got more reports than its budget of today; the work for a report rises");
        }
    }

    private boolean isAnySpent() {
        return reportsToday.keySet().stream()
                .anyMatch(id -> difficulty(Optional.of(new ChannelId(id))) > settings.difficulty());
    }
}
