package nl.klankbord.notification.calendars;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.calendars.TermDays.CaseTerm;
import nl.klankbord.protocol.events.CaseAnswered;
import nl.klankbord.protocol.events.json.Topics;

@ApplicationScoped
class OnCaseAnswered implements EventConsumer<CaseAnswered> {
    private final TermDays terms;

    OnCaseAnswered(TermDays terms) {
        this.terms = terms;
    }

    @Override
    public String topic() {
        return Topics.CASE_CASES;
    }

    @Override
    public Class<CaseAnswered> type() {
        return CaseAnswered.class;
    }

    @Override
    public Uni<Void> apply(CaseAnswered event) {
        return terms.keep(event.caseId(), CaseTerm.ANSWER);
    }
}
