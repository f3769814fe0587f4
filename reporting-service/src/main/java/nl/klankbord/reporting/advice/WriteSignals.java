package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.advice.WriteAdvice.Seen;

/** What advisors do with signals. */
@ApplicationScoped
class WriteSignals {
    private final Actors actors;
    private final Signals signals;
    private final Grounds grounds;
    private final Clock clock;

    WriteSignals(Actors actors, Signals signals, Grounds grounds, Clock clock) {
        this.actors = actors;
        this.signals = signals;
        this.grounds = grounds;
        this.clock = clock;
    }

    /** The same once more changes nothing; a name that is taken by something else is refused. */
    @WithTransaction
    Uni<Void> note(KeycloakSubject subject, OrganisationId organisation, UUID id, Signal.Said said) {
        return actors.adviser(subject, organisation)
                .chain(adviser -> signals.claim(id).chain(there -> {
                    if (there.isEmpty()) return signals.persist(Signal.noted(id, adviser, said));
                    var same = there.get().organisation().equals(organisation)
                            && there.get().author().equals(adviser.who().kid())
                            && there.get().said().equals(said);
                    if (!same) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                }));
    }

    @WithTransaction
    Uni<Void> rewrite(KeycloakSubject subject, Seen seen, Signal.Said said) {
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> own(adviser, seen).invoke(found -> found.rewrite(said, adviser.who())))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> drop(KeycloakSubject subject, Seen seen) {
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> own(adviser, seen))
                .chain(signals::remove);
    }

    private Uni<Signal> own(Adviser adviser, Seen seen) {
        return hold(adviser, seen).invoke(found -> {
            if (!found.isOwn()) throw Problem.conflict();
        });
    }

    @WithTransaction
    Uni<Void> take(KeycloakSubject subject, Seen seen, SignalStep step, TenQuestions questions) {
        if (step == SignalStep.CHECK) questions.requireNoTrace();
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> hold(adviser, seen)
                        .invoke(found -> {
                            if (!found.allows(step, adviser.who())) throw Problem.conflict();
                        })
                        .chain(found -> groundsOf(step, found)
                                .invoke(() -> found.take(step, adviser.who(), LocalDate.now(clock)))));
    }

    private Uni<Void> groundsOf(SignalStep step, Signal found) {
        return step == SignalStep.GIVE
                ? grounds.require(found.organisation(), found.said().basis())
                : Uni.createFrom().voidItem();
    }

    private Uni<Signal> hold(Adviser adviser, Seen seen) {
        return signals.hold(adviser, seen.id()).invoke(found -> {
            if (found.version() != seen.version()) throw Problem.conflict();
        });
    }
}
