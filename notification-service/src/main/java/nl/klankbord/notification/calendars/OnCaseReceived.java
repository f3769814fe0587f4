package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.calendars.TermDays.CaseTerm;
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
        return terms.begin(event.caseId(), event.advisors(), CaseTerm.RECEIPT, event.ackDue())
                .chain(() -> terms.begin(event.caseId(), event.advisors(), CaseTerm.ANSWER, event.answerDue()));
    }
}
