package nl.klankbord.reporting.material;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.advice.AdviceOfYears;
import nl.klankbord.reporting.advice.AdviceState;
import nl.klankbord.reporting.yearly.AwaitedAnswers;

/** An answer says adopt, partly or not, why, who and until when; nobody waits for one after its term. */
@ApplicationScoped
class AnswersOfTheBoard implements AwaitedAnswers {
    private final AdviceOfYears advice;

    AnswersOfTheBoard(AdviceOfYears advice) {
        this.advice = advice;
    }

    @Override
    public Uni<Boolean> areAwaited(OrganisationId organisation, int year) {
        return advice.givenIn(organisation, year)
                .map(given -> given.stream().anyMatch(each -> each.state() == AdviceState.GIVEN));
    }
}
