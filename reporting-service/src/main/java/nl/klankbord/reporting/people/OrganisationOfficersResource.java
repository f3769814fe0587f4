package nl.klankbord.reporting.people;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The officers of the signed-in officer's organisation. Their practice invites, appoints and removes them. */
@Path("/v1/organisation/officers")
@RolesAllowed("officer")
class OrganisationOfficersResource {
    record OfficerView(PersonId person, @Nullable Kid kid, boolean fallback, boolean excluded, boolean self) {
        static OfficerView of(Officer officer, Officer me) {
            return new OfficerView(
                    officer.id(),
                    officer.kid().orElse(null),
                    officer.fallback(),
                    officer.excluded(),
                    officer.id().equals(me.id()));
        }
    }

    record OfficersView(List<OfficerView> officers) {}

    private final Officers officers;
    private final SignedIn signedIn;

    OrganisationOfficersResource(Officers officers, SignedIn signedIn) {
        this.officers = officers;
        this.signedIn = signedIn;
    }

    /** Lists them; what they are called stands in the signed directory. */
    @GET
    @WithSession
    public Uni<OfficersView> list() {
        return officers.acting(signedIn.subject())
                .chain(me -> officers.of(me.organisation())
                        .map(found -> new OfficersView(found.stream()
                                .map(officer -> OfficerView.of(officer, me))
                                .toList())));
    }
}
