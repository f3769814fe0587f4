package nl.klankbord.reporting.escalations;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.events.OfficerExcluded;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.ThreadId;
import nl.klankbord.reporting.people.Officers;

/** Takes a thread from an officer who turns out to be involved, at once (ESC-13). What was read stays read. */
@ApplicationScoped
class ExcludeOfficer {
    private final Actors actors;
    private final Threads threads;
    private final ThreadGrants grants;
    private final Officers officers;
    private final ThreadNews news;
    private final ThreadLog log;
    private final Clock clock;

    ExcludeOfficer(
            Actors actors,
            Threads threads,
            ThreadGrants grants,
            Officers officers,
            ThreadNews news,
            ThreadLog log,
            Clock clock) {
        this.actors = actors;
        this.threads = threads;
        this.grants = grants;
        this.officers = officers;
        this.news = news;
        this.log = log;
        this.clock = clock;
    }

    /** Once more changes nothing. The last officer stays: a thread that nobody reads helps nobody. */
    @WithTransaction
    Uni<Void> exclude(KeycloakSubject subject, ThreadId id, Kid officer) {
        return actors.author(subject)
                .chain(author -> threads.hold(author, id))
                .chain(thread -> grants.officersOf(id).chain(present -> {
                    if (!present.contains(officer)) return Uni.createFrom().voidItem();
                    if (present.size() == 1) return Uni.createFrom().failure(Problem.conflict());
                    return grants.exclude(id, officer).chain(() -> tell(thread, officer));
                }));
    }

    private Uni<Void> tell(Escalation thread, Kid excluded) {
        if (thread.state() == EscalationState.WAITING) return Uni.createFrom().voidItem();
        var id = thread.thread();
        return log.write(thread.author(), ThreadAct.OFFICER_EXCLUDED)
                .chain(() -> officers.ofKids(List.of(excluded)))
                .chain(found -> news.announce(
                        id,
                        found.values().stream()
                                .<Object>map(officer ->
                                        new OfficerExcluded(id, thread.author(), officer.id(), LocalDate.now(clock)))
                                .toList()))
                .chain(() -> news.wakeOwner(id, excluded));
    }
}
