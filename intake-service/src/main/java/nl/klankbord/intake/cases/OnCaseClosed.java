package nl.klankbord.intake.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.json.Topics;

/** The reporter sees that it is closed, and until when it can be opened again. */
@ApplicationScoped
class OnCaseClosed implements EventConsumer<CaseClosed> {
    private final Cases cases;

    OnCaseClosed(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseClosed> type() {
        return CaseClosed.class;
    }

    @Override
    public Uni<Void> apply(CaseClosed event) {
        return cases.close(event);
    }
}
