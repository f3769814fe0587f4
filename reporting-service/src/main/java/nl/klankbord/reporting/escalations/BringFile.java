package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.AttachmentId;
import nl.klankbord.protocol.wire.AttachmentLength;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.ThreadId;

/** Takes and gives files in parts. The same bytes again are fine, other bytes are not: a part never changes (KB-37). */
@ApplicationScoped
class BringFile {
    private final Threads threads;
    private final ThreadFiles files;
    private final Clock clock;

    BringFile(Threads threads, ThreadFiles files, Clock clock) {
        this.threads = threads;
        this.files = files;
        this.clock = clock;
    }

    /** Which parts of a file have arrived. */
    record Received(List<Integer> parts, int length) {}

    /** Makes a place, or finds it made for the same length. */
    @WithTransaction
    Uni<Void> begin(Supplier<Uni<Reader>> acting, ThreadId thread, AttachmentId attachment, long length) {
        if (!AttachmentLength.isPossibleForThread(length)) {
            return Uni.createFrom().failure(new MalformedWire("length"));
        }
        var today = LocalDate.now(clock);
        return admitted(acting, thread)
                .chain(reader -> files.begin(reader, thread, attachment, (int) length, today)
                        .chain(begun -> begun
                                ? requireBudget(reader, today)
                                : requireSame(reader, thread, attachment, length)));
    }

    /** Takes one part. */
    @WithTransaction
    Uni<Void> upload(Supplier<Uni<Reader>> acting, ThreadId thread, AttachmentId attachment, int part, byte[] bytes) {
        return admitted(acting, thread)
                .chain(reader -> own(reader, thread, attachment))
                .invoke(length -> {
                    if (bytes.length == 0 || bytes.length != AttachmentLength.partLength(length, part)) {
                        throw Problem.invalid();
                    }
                })
                .chain(() -> files.store(thread, attachment, part, bytes))
                .invoke(same -> {
                    if (!same) throw Problem.conflict();
                })
                .replaceWithVoid();
    }

    @WithSession
    Uni<Received> received(Supplier<Uni<Reader>> acting, ThreadId thread, AttachmentId attachment) {
        return admitted(acting, thread)
                .chain(reader -> own(reader, thread, attachment))
                .chain(length -> files.received(thread, attachment).map(parts -> new Received(parts, length)));
    }

    @WithSession
    Uni<byte[]> read(Supplier<Uni<Reader>> acting, ThreadId thread, AttachmentId attachment, int part) {
        return acting.get()
                .chain(reader -> threads.find(reader, thread).chain(() -> files.read(reader, thread, attachment, part)))
                .map(found -> found.orElseThrow(Problem::notFound));
    }

    /** An advisor brings files before the thread is there; they are the advisor's until then. */
    private Uni<Reader> admitted(Supplier<Uni<Reader>> acting, ThreadId thread) {
        return acting.get()
                .chain(reader -> threads.named(thread)
                        .chain(there -> there.isEmpty() && reader.isAuthor()
                                ? Uni.createFrom().item(reader)
                                : threads.find(reader, thread).replaceWith(reader)));
    }

    private Uni<Integer> own(Reader reader, ThreadId thread, AttachmentId attachment) {
        return files.lengthOfOwn(reader, thread, attachment).map(length -> length.orElseThrow(Problem::notFound));
    }

    private Uni<Void> requireBudget(Reader reader, LocalDate today) {
        return files.isWithinBudget(reader, today)
                .invoke(within -> {
                    if (!within) throw Refusals.budgetSpent();
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireSame(Reader reader, ThreadId thread, AttachmentId attachment, long length) {
        return own(reader, thread, attachment)
                .invoke(known -> {
                    if (known != length) throw Problem.conflict();
                })
                .replaceWithVoid();
    }
}
