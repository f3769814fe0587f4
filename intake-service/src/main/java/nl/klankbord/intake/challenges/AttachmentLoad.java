package nl.klankbord.intake.challenges;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.klankbord.intake.platform.OwnMac;
import nl.klankbord.intake.platform.Sql;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Hex;

/**
 * How many bytes of attachments are brought through each channel today. A spent budget pauses attachments of strangers;
 * who has a mailbox goes on to twice as much. All channels that nobody made share one budget: a challenge costs its maker
 * nothing and may name any channel, so that each would otherwise come with room of its own.
 *
 * <p>Does not protect against: a disk with less room than two days of two budgets per channel. Counts live in memory, so a
 * restart and each further instance begin anew; a channel counts among the unknown for the first seconds of its life.
 */
@ApplicationScoped
class AttachmentLoad {
    private static final String UNKNOWN = "";
    private static final int WITH_A_MAILBOX = 2;
    private final FloodSettings settings;
    private final ChannelMarks marks;
    private final OwnMac mac;
    private final Clock clock;
    private final Map<String, Long> reserved = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private LocalDate day = LocalDate.EPOCH;
    private volatile Set<String> known = Set.of();

    AttachmentLoad(FloodSettings settings, ChannelMarks marks, OwnMac mac, Clock clock) {
        this.settings = settings;
        this.marks = marks;
        this.mac = mac;
        this.clock = clock;
    }

    /** Counts a stranger's attachment to the channel with this mark; false if it takes no more of them today. */
    boolean takesFromStranger(byte[] mark, long length) {
        return takes(Hex.encode(mark), length, 1);
    }

    /** Counts an attachment to an existing mailbox; false if its channel takes no more at all today. */
    boolean takesFromMailbox(ChannelId channel, long length) {
        return takes(Hex.encode(marks.of(channel)), length, WITH_A_MAILBOX);
    }

    private synchronized boolean takes(String mark, long length, int budgets) {
        var today = LocalDate.now(clock);
        if (!today.equals(day)) {
            reserved.clear();
            told.clear();
        }
        day = today;
        var channel = known.contains(mark) ? mark : UNKNOWN;
        var most = budgets * DailyThreshold.of(settings.bytesPerChannel(), mac, "bytes/" + channel, today);
        var before = reserved.getOrDefault(channel, 0L);
        if (before + length > most) {
            if (told.add(channel)) Log.warn("A channel got as many bytes as its budget of today; attachments pause");
            return false;
        }
        reserved.put(channel, before + length);
        return true;
    }

    @Scheduled(every = "20s", identity = "know-the-channels")
    @WithSession
    Uni<Void> knowTheChannels() {
        return Sql.list(row -> Hex.encode(marks.of(new ChannelId(row.id(0)))), "select channel_id from channels")
                .invoke(found -> known = found.stream().collect(Collectors.toUnmodifiableSet()))
                .replaceWithVoid();
    }
}
