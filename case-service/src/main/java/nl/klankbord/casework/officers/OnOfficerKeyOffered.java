package nl.klankbord.casework.officers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.casework.practice.OfficerPeople;
import nl.klankbord.delivery.EventConsumer;
import nl.klankbord.protocol.events.OfficerKeyOffered;
import nl.klankbord.protocol.events.json.Topics;

/** Shows the practice which key an officer has made, so that words can be compared (KB-77). */
@ApplicationScoped
class OnOfficerKeyOffered implements EventConsumer<OfficerKeyOffered> {
    private final OfficerPeople people;

    OnOfficerKeyOffered(OfficerPeople people) {
        this.people = people;
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
        return people.takeKey(event.person(), event.key());
    }
}
