package nl.klankbord.reporting.advice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.terms.DeadlineRules;
import nl.klankbord.terms.Terms;

/** What an organisation reads, answers and does. */
@ApplicationScoped
class AnswerAdvice {
    private final Actors actors;
    private final Advices advices;
    private final Signals signals;
    private final PublishedAdvice published;
    private final AdviceNews news;
    private final DeadlineRules deadlineRules;
    private final Clock clock;

    AnswerAdvice(
            Actors actors,
            Advices advices,
            Signals signals,
            PublishedAdvice published,
            AdviceNews news,
            DeadlineRules deadlineRules,
            Clock clock) {
        this.actors = actors;
        this.advices = advices;
        this.signals = signals;
        this.published = published;
        this.news = news;
        this.deadlineRules = deadlineRules;
        this.clock = clock;
    }

    /** What was given; what is not closed comes back every year. Signals between reports are not for a works council. */
    @WithSession
    Uni<AdviceList> read(KeycloakSubject subject) {
        var today = LocalDate.now(clock);
        return actors.reader(subject)
                .chain(reader -> advices.givenTo(reader.organisation())
                        .chain(given -> Actors.mayAnswer(reader)
                                ? signals.givenTo(reader.organisation())
                                        .map(told -> AdviceList.forOrganisation(given, told, true, today))
                                : published
                                        .forCouncil(reader.organisation(), given)
                                        .map(told -> AdviceList.forOrganisation(told, List.of(), false, today))));
    }

    /** Says whether it is done, why, by whom and until when. */
    @WithTransaction
    Uni<Void> answer(KeycloakSubject subject, UUID id, int version, Answer.Said said) {
        return change(subject, id, version, (found, terms) -> {
            if (!found.allows(AdviceStep.of(said.response()), Side.ORGANISATION, null, terms.start())) {
                throw Problem.conflict();
            }
            if (said.due() != null && said.due().isBefore(terms.start())) throw Problem.invalid("/due", "range");
            found.answer(said, terms);
        });
    }

    /** What was taken on is done. */
    @WithTransaction
    Uni<Void> finish(KeycloakSubject subject, UUID id, int version) {
        return change(subject, id, version, (found, terms) -> {
            if (!found.allows(AdviceStep.FINISH, Side.ORGANISATION, null, terms.start())) throw Problem.conflict();
            found.take(AdviceStep.FINISH, Side.ORGANISATION, null, terms);
        });
    }

    private Uni<Void> change(KeycloakSubject subject, UUID id, int version, BiConsumer<Advice, Terms> change) {
        return actors.answering(subject)
                .chain(reader -> advices.holdGivenTo(reader.organisation(), id))
                .invoke(found -> {
                    if (found.version() != version) throw Problem.conflict();
                })
                .chain(found -> deadlineRules
                        .inForceOn(LocalDate.now(clock))
                        .invoke(terms -> change.accept(found, terms))
                        .chain(terms -> news.answered(found, terms.start())));
    }
}
