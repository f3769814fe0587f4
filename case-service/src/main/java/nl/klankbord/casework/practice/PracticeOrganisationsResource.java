package nl.klankbord.casework.practice;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The organisations for which the signed-in manager's practice works. */
@Path("/v1/practice/organisations")
@RolesAllowed("practice-manager")
class PracticeOrganisationsResource {
    record EntryView(OrganisationId id) {}

    record OrganisationsView(List<OrganisationView> organisations) {}

    record OrganisationView(
            OrganisationId id,
            String name,
            int staff,
            Sector sector,
            AdvisorRole advisorRole,
            @Nullable LocalDate leavesOn,
            @Nullable String goesOnWith) {
        static OrganisationView of(Organisation organisation) {
            return new OrganisationView(
                    organisation.id(),
                    organisation.name(),
                    organisation.staff(),
                    organisation.sector(),
                    organisation.advisorRole(),
                    organisation.leavesOn(),
                    organisation.goesOnWith());
        }
    }

    private final EnterOrganisation enterOrganisation;
    private final Organisations organisations;
    private final SignedIn manager;

    PracticeOrganisationsResource(EnterOrganisation enterOrganisation, Organisations organisations, SignedIn manager) {
        this.enterOrganisation = enterOrganisation;
        this.organisations = organisations;
        this.manager = manager;
    }

    /** Enters an organisation; the same key and request again give the same answer. */
    @POST
    @ResponseStatus(201)
    public Uni<EntryView> enter(
            @HeaderParam("Idempotency-Key") @NotNull @Pattern(regexp = "[!-~]{1,128}") String idempotencyKey,
            @NotNull @Valid NewOrganisation organisation) {
        var key = Hash.sha256("idempotency-key", idempotencyKey.getBytes(StandardCharsets.US_ASCII));
        return enterOrganisation.enter(manager.practice(), organisation, key).map(EntryView::new);
    }

    /** Corrects one. */
    @PUT
    @Path("/{organisation}")
    public Uni<Void> describe(OrganisationId organisation, @NotNull @Valid NewOrganisation described) {
        return enterOrganisation.correct(manager.practice(), organisation, described);
    }

    /** Lists them. */
    @GET
    @WithSession
    public Uni<OrganisationsView> list() {
        return organisations
                .of(manager.practice())
                .map(found -> new OrganisationsView(
                        found.stream().map(OrganisationView::of).toList()));
    }
}
