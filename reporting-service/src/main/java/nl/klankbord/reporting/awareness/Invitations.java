package nl.klankbord.reporting.awareness;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.print.awareness.Invitation;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.organisations.ServedChannel;
import nl.klankbord.reporting.people.Officers;

/** Finds what the posters of an officer's own organisation have to say. A channel of another organisation is not there. */
@ApplicationScoped
class Invitations {
    private final Officers officers;
    private final Organisations organisations;
    private final AwarenessSettings settings;

    Invitations(Officers officers, Organisations organisations, AwarenessSettings settings) {
        this.officers = officers;
        this.organisations = organisations;
        this.settings = settings;
    }

    /** Every channel of the organisation that has a directory. */
    @WithSession
    Uni<List<ServedChannel>> ofOrganisationOf(KeycloakSubject officer) {
        return officers.acting(officer).chain(acting -> organisations.channelsOf(acting.organisation()));
    }

    /** One of them. */
    @WithSession
    Uni<Invitation> to(KeycloakSubject officer, ChannelId channel) {
        return ofOrganisationOf(officer)
                .map(channels -> channels.stream()
                        .filter(each -> each.directory().channel().equals(channel))
                        .findFirst()
                        .map(this::invitation)
                        .orElseThrow(Problem::notFound));
    }

    Invitation invitation(ServedChannel channel) {
        return Invitation.of(
                settings.reporterOrigins().get(0),
                channel.signed(),
                channel.profile().presentation());
    }
}
