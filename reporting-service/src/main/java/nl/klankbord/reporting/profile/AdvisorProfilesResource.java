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
import java.util.Set;
import nl.klankbord.edge.Problem;
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
    /** The codes of the taxonomy's list {@code sector}. */
    static final Set<String> SECTORS = Set.of("BEDRIJF", "ONDERWIJS", "SPORT", "ZORG", "OVERHEID", "CULTUUR", "OVERIG");

    /** How many people work there comes from the practice. */
    record ProfileView(@Nullable OrganisationProfile profile, int staff, int version) {}

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
                        .map(kept -> new ProfileView(kept.profile().orElse(null), served.staff(), kept.version())));
    }

    /** Replaces the version that was seen. */
    @PUT
    @WithTransaction
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> keep(OrganisationId organisation, @NotNull @Valid ProfileRequest wanted) {
        var sector = wanted.profile().sector();
        if (sector != null && !SECTORS.contains(sector.value())) throw Problem.invalid("/profile/sector", "code");
        return served(organisation).chain(served -> profiles.keep(served.id(), wanted.profile(), wanted.version()));
    }

    private Uni<Organisation> served(OrganisationId organisation) {
        return authors.acting(advisor.subject()).chain(author -> organisations.servedBy(author, organisation));
    }
}
