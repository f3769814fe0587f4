package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.klankbord.protocol.wire.SealedMessage;
import nl.klankbord.protocol.wire.ThreadGrant;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.escalations.EscalationView.Around;
import nl.klankbord.reporting.escalations.ThreadMessages.Posted;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** What somebody sees of the escalations that are there for them. */
@ApplicationScoped
class ReadEscalations {
    record Messages(List<Posted> messages) {}

    private final Threads threads;
    private final ThreadGrants grants;
    private final ThreadMessages messages;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    ReadEscalations(
            Threads threads, ThreadGrants grants, ThreadMessages messages, DeadlineRules deadlineRules, Clock clock) {
        this.threads = threads;
        this.grants = grants;
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
                                        .transformToUniAndConcatenate(one -> view(one, reader, terms, List.of()))
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

    @WithSession
    Uni<Messages> messages(Supplier<Uni<Reader>> acting, ThreadId id, int a2o, int o2a, int limit) {
        return acting.get()
                .chain(reader -> threads.find(reader, id).chain(() -> messages.after(reader, id, a2o, o2a, limit)))
                .map(Messages::new);
    }

    /** Keys are an officer's; the author has them in the own vault. */
    private Uni<List<ThreadGrant>> own(Reader reader, ThreadId id) {
        return reader.isAuthor() ? Uni.createFrom().item(List.of()) : grants.of(reader.kid(), id);
    }

    private Uni<EscalationView> view(Escalation it, Reader reader, Terms terms, List<ThreadGrant> mine) {
        var id = it.thread();
        return grants.officersOf(id)
                .chain(officers -> messages.tail(reader, id, SealedMessage.ADVISOR_TO_OFFICERS)
                        .chain(a2o -> messages.tail(reader, id, SealedMessage.OFFICERS_TO_ADVISOR)
                                .chain(o2a -> grants.newestEpoch(reader, id)
                                        .map(epoch -> new Around(officers, a2o, o2a, epoch, mine)))))
                .map(around -> EscalationView.of(it, reader, around, terms));
    }
}
