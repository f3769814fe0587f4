package nl.klankbord.notification.reports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.people.People;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.AdviceAnswered;
import nl.klankbord.protocol.events.json.Topics;

/** Something waits for whoever gave an advice. */
@ApplicationScoped
class OnAdviceAnswered implements EventConsumer<AdviceAnswered> {
    private final Causes causes;
    private final People people;

    OnAdviceAnswered(Causes causes, People people) {
        this.causes = causes;
        this.people = people;
    }

    @Override
    public String topic() {
        return Topics.REPORTING_REPORTS;
    }

    @Override
    public Class<AdviceAnswered> type() {
        return AdviceAnswered.class;
    }

    @Override
    public Uni<Void> apply(AdviceAnswered event) {
        var advice = event.advice();
        return people.withKid(event.author())
                .chain(author -> causes.remember(
                        author,
                        AdviceCauses.of(advice),
                        AdviceCauses.of(advice, "changed " + event.cause()),
                        Reason.WAITS));
    }
}
