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
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** What advisors do with advice. */
@ApplicationScoped
class WriteAdvice {
    /** Which advice of which organisation, as whoever acts has seen it. */
    record Seen(OrganisationId organisation, UUID id, int version) {}

    private final Actors actors;
    private final Advices advices;
    private final Grounds grounds;
    private final AdviceNews news;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    WriteAdvice(
            Actors actors,
            Advices advices,
            Grounds grounds,
            AdviceNews news,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.actors = actors;
        this.advices = advices;
        this.grounds = grounds;
        this.news = news;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** The same once more changes nothing; a name that is taken by something else is refused. */
    @WithTransaction
    Uni<Void> draft(KeycloakSubject subject, OrganisationId organisation, UUID id, AdviceWords words) {
        return actors.adviser(subject, organisation)
                .chain(adviser -> advices.claim(id).chain(there -> {
                    if (there.isEmpty()) return advices.persist(Advice.drafted(id, adviser, words));
                    var same = there.get().organisation().equals(organisation)
                            && there.get().author().equals(adviser.who().kid())
                            && there.get().words().says(words);
                    if (!same) throw Problem.conflict();
                    return Uni.createFrom().voidItem();
                }));
    }

    @WithTransaction
    Uni<Void> rewrite(KeycloakSubject subject, Seen seen, AdviceWords words) {
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> draft(adviser, seen).invoke(found -> found.rewrite(words, adviser.who())))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> drop(KeycloakSubject subject, Seen seen) {
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> draft(adviser, seen))
                .chain(advices::remove);
    }

    private Uni<Advice> draft(Adviser adviser, Seen seen) {
        return hold(adviser, seen).invoke(found -> {
            if (found.state() != AdviceState.DRAFT) throw Problem.conflict();
        });
    }

    /** Checks, gives or closes; what is given, the organisation is told. */
    @WithTransaction
    Uni<Void> take(KeycloakSubject subject, Seen seen, AdviceStep step, TenQuestions questions) {
        if (step == AdviceStep.CHECK) questions.requireNoTrace();
        return actors.adviser(subject, seen.organisation())
                .chain(adviser -> hold(adviser, seen)
                        .chain(found -> deadlineRules
                                .inForceOn(LocalDate.now(clock))
                                .chain(terms -> take(adviser, found, step, terms))));
    }

    private Uni<Void> take(Adviser adviser, Advice found, AdviceStep step, Terms terms) {
        if (!found.allows(step, Side.ADVISOR, adviser.who(), terms.start())) throw Problem.conflict();
        if (step != AdviceStep.GIVE) {
            found.take(step, Side.ADVISOR, adviser.who(), terms);
            return Uni.createFrom().voidItem();
        }
        return grounds.require(found.organisation(), found.words().basis())
                .chain(() -> advices.yearInWriting(found.organisation()))
                .chain(year -> {
                    found.take(step, Side.ADVISOR, adviser.who(), terms);
                    found.belongsTo(year.orElse(terms.start().getYear()));
                    return news.given(found, terms.start());
                });
    }

    private Uni<Advice> hold(Adviser adviser, Seen seen) {
        return advices.hold(adviser, seen.id()).invoke(found -> {
            if (found.version() != seen.version()) throw Problem.conflict();
        });
    }
}
