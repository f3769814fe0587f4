package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.EscalationView.Around;
import nl.klankbord.reporting.escalations.EscalationView.Keys;
import nl.klankbord.reporting.escalations.ThreadMessages.Posted;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** What somebody sees of the escalations that are there for them. */
@ApplicationScoped
class ReadEscalations {
    record Messages(List<Posted> messages) {}

    private final Threads threads;
    private final ThreadGrants grants;
    private final ThreadShares shares;
    private final ThreadMessages messages;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    ReadEscalations(
            Threads threads,
            ThreadGrants grants,
            ThreadShares shares,
            ThreadMessages messages,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.threads = threads;
        this.grants = grants;
        this.shares = shares;
        this.messages = messages;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    @WithSession
    Uni<List<EscalationView>> all(Supplier<Uni<Reader>> acting) {
        return acting.get()
                .chain(reader -> deadlineRules
                        .inForceOn(LocalDate.now(clock))
                        .chain(terms -> threads.of(reader)
                                .chain(found -> Multi.createFrom()
                                        .iterable(found)
                                        .onItem()
                                        .transformToUniAndConcatenate(one -> view(one, reader, terms, Keys.NONE))
                                        .collect()
                                        .asList())));
    }

    @WithSession
    Uni<EscalationView> one(Supplier<Uni<Reader>> acting, ThreadId id) {
        return acting.get()
                .chain(reader -> threads.find(reader, id)
                        .chain(found -> own(reader, id)
                                .chain(mine -> deadlineRules
                                        .inForceOn(LocalDate.now(clock))
                                        .chain(terms -> view(found, reader, terms, mine)))));
    }

    /** The officer's browser has the keys of these epochs in the confirmed vault; their seeds may go (KB-74). */
    @WithTransaction
    Uni<Void> keysKept(Supplier<Uni<Reader>> acting, ThreadId id, int epoch) {
        return acting.get()
                .chain(reader -> threads.hold(reader, id).chain(() -> grants.opened(reader.kid(), id, epoch)));
    }

    @WithSession
    Uni<Messages> messages(Supplier<Uni<Reader>> acting, ThreadId id, int a2o, int o2a, int limit) {
        return acting.get()
                .chain(reader -> threads.find(reader, id).chain(() -> messages.after(reader, id, a2o, o2a, limit)))
                .map(Messages::new);
    }

    /** An author has them in the own vault, unless a colleague had the thread before. */
    private Uni<Keys> own(Reader reader, ThreadId id) {
        return reader.isAuthor()
                ? shares.of(id).map(found -> new Keys(List.of(), found))
                : grants.of(reader.kid(), id).map(found -> new Keys(found, List.of()));
    }

    private Uni<EscalationView> view(Escalation it, Reader reader, Terms terms, Keys mine) {
        var id = it.thread();
        return grants.officersOf(id)
                .chain(officers -> messages.tail(reader, id, SealedMessage.ADVISOR_TO_OFFICERS)
                        .chain(a2o -> messages.tail(reader, id, SealedMessage.OFFICERS_TO_ADVISOR)
                                .chain(o2a -> grants.newestEpoch(reader, id)
                                        .map(epoch -> new Around(officers, a2o, o2a, epoch, mine)))))
                .map(around -> EscalationView.of(it, reader, around, terms));
    }
}
