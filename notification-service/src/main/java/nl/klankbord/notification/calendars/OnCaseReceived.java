package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseReceived;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseReceived implements EventConsumer<CaseReceived> {
    private final TermDays terms;

    OnCaseReceived(TermDays terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseReceived> type() {
        return CaseReceived.class;
    }

    @Override
    public Uni<Void> apply(CaseReceived event) {
        return applyAll(List.of(event));
    }

    @Override
    public Uni<Void> applyAll(List<CaseReceived> events) {
        return terms.begin(events);
    }
}
