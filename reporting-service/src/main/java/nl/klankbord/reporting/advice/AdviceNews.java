package nl.klankbord.reporting.advice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.klankbord.delivery.Outbox;
import nl.klankbord.protocol.events.AdviceAnswered;
import nl.klankbord.protocol.events.AdviceGiven;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.AdviceId;
import nl.klankbord.reporting.people.OrganisationReader;
import nl.klankbord.reporting.people.OrganisationReaders;

/** Tells the other services that there is something to read: to whom, and nothing of what it says. */
@ApplicationScoped
class AdviceNews {
    private final OrganisationReaders readers;
    private final Outbox outbox;

    AdviceNews(OrganisationReaders readers, Outbox outbox) {
        this.readers = readers;
        this.outbox = outbox;
    }

    Uni<Void> given(Advice it, LocalDate on) {
        return readers.of(it.organisation())
                .map(found -> found.stream()
                        .filter(Actors::mayAnswer)
                        .map(OrganisationReader::id)
                        .toList())
                .chain(whom -> tell(it, new AdviceGiven(new AdviceId(it.id()), it.organisation(), whom, on)));
    }

    Uni<Void> answered(Advice it, LocalDate on) {
        return tell(it, new AdviceAnswered(new AdviceId(it.id()), it.organisation(), it.author(), it.version(), on));
    }

    private Uni<Void> tell(Advice it, Object event) {
        return outbox.append(Topics.REPORTING_REPORTS, it.organisation().text(), event, true);
    }
}
