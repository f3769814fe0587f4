package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.CaseClosed;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseClosed implements EventConsumer<CaseClosed> {
    private final TermDays terms;

    OnCaseClosed(TermDays terms) {
        this.terms = terms;
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
        return terms.forget(event.caseId());
    }
}
