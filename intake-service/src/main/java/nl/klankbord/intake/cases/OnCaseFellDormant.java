package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseFellDormant;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees until when somebody waits for a word. */
@ApplicationScoped
class OnCaseFellDormant implements EventConsumer<CaseFellDormant> {
    private final Cases cases;

    OnCaseFellDormant(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseFellDormant> type() {
        return CaseFellDormant.class;
    }

    @Override
    public Uni<Void> apply(CaseFellDormant event) {
        return cases.fallDormant(event);
    }
}
