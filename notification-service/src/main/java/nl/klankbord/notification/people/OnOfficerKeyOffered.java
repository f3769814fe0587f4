package nl.klankbord.notification.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.notification.waiting.Causes;
import nl.klankbord.notification.waiting.Reason;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.Hash;

/** A key waits for the managers of the practice: they compare words with its owner and sign (KB-77). */
@ApplicationScoped
class OnOfficerKeyOffered implements EventConsumer<OfficerKeyOffered> {
    private final People people;
    private final Causes causes;

    OnOfficerKeyOffered(People people, Causes causes) {
        this.people = people;
        this.causes = causes;
    }

    @Override
    public String topic() {
        return Topics.ORGANISATION_PREKEYS;
    }

    @Override
    public Class<OfficerKeyOffered> type() {
        return OfficerKeyOffered.class;
    }

    @Override
    public Uni<Void> apply(OfficerKeyOffered event) {
        var cause = Hash.sha256("notice-key", event.key().bytes());
        return people.managersOf(event.person())
                .chain(managers -> causes.remember(managers, cause, cause, Reason.WAITS));
    }
}
