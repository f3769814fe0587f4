package nl.klankbord.reporting.profile;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.Organisations;
import nl.klankbord.reporting.people.Authors;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** What the signed-in advisor knows of an organisation. case-service passes these calls on. */
@Path("/v1/advisor/profiles/{organisation}")
@RolesAllowed("advisor")
class AdvisorProfilesResource {
    /** How many people work there and in which sector comes from the practice. */
    record ProfileView(
            @Nullable OrganisationProfile profile,
            int staff,
            @Nullable Sector sector,
            int version) {}

    record ProfileRequest(
            @NotNull @Valid OrganisationProfile profile,
            @Min(0) @Max(1_000_000) int version) {}

    private final Authors authors;
    private final Organisations organisations;
    private final Profiles profiles;
    private final SignedIn advisor;

    AdvisorProfilesResource(Authors authors, Organisations organisations, Profiles profiles, SignedIn advisor) {
        this.authors = authors;
        this.organisations = organisations;
        this.profiles = profiles;
        this.advisor = advisor;
    }

    @GET
    @WithSession
    public Uni<ProfileView> read(OrganisationId organisation) {
        return served(organisation)
                .chain(served -> profiles.kept(served.id())
                        .map(kept -> new ProfileView(
                                kept.profile().orElse(null), served.staff(), served.sector(), kept.version())));
    }

    /** Replaces the version that was seen. */
    @PUT
    @WithTransaction
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> keep(OrganisationId organisation, @NotNull @Valid ProfileRequest wanted) {
        return served(organisation).chain(served -> profiles.keep(served.id(), wanted.profile(), wanted.version()));
    }

    private Uni<Organisation> served(OrganisationId organisation) {
        return authors.acting(advisor.subject()).chain(author -> organisations.servedBy(author, organisation));
    }
}
