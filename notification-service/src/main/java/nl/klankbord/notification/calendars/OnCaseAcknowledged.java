package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.calendars.TermDays.CaseTerm;
import nl.klankbord.protocol.events.CaseAcknowledged;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseAcknowledged implements EventConsumer<CaseAcknowledged> {
    private final TermDays terms;

    OnCaseAcknowledged(TermDays terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAcknowledged> type() {
        return CaseAcknowledged.class;
    }

    @Override
    public Uni<Void> apply(CaseAcknowledged event) {
        return terms.keep(event.caseId(), CaseTerm.RECEIPT);
    }
}
