package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who is signed in. */
@Path("/v1/organisation/me")
@RolesAllowed({"officer", "board", "works-council"})
class OrganisationMeResource {
    record MeView(
            PersonId person,
            OrganisationId organisation,
            List<String> roles,
            @Nullable Kid kid,
            boolean vault,
            boolean fallback,
            boolean excluded,
            String language) {}

    private final Officers officers;
    private final OrganisationReaders readers;
    private final SignedIn me;

    OrganisationMeResource(Officers officers, OrganisationReaders readers, SignedIn me) {
        this.officers = officers;
        this.readers = readers;
        this.me = me;
    }

    /** Tells it; somebody whom no practice has admitted learns only that. */
    @GET
    @WithSession
    public Uni<MeView> me() {
        return readers.acting(me.subject())
                .chain(reader -> reader.role() == PersonRole.OFFICER
                        ? officers.acting(me.subject()).map(this::view)
                        : Uni.createFrom().item(view(reader)));
    }

    /** Board and works council have no keys: nothing is sealed to them. */
    private MeView view(OrganisationReader reader) {
        return new MeView(reader.id(), reader.organisation(), me.roles(), null, false, false, false, me.language());
    }

    /** A vault comes with the identity, so whoever has one has the other. */
    private MeView view(Officer officer) {
        return new MeView(
                officer.id(),
                officer.organisation(),
                me.roles(),
                officer.kid().orElse(null),
                officer.identity() != null,
                officer.fallback(),
                officer.excluded(),
                me.language());
    }
}
