package nl.klankbord.casework.information;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.staff.signin.SignedIn;

/** What reporters were told, in every version, so that nobody here learns which one a report names. */
@Path("/v1/advisor/information-texts")
@RolesAllowed("advisor")
class AdvisorInformationResource {
    record InformationView(List<StandardTexts.StandardText> standard, List<EditionList.EditionView> editions) {}

    private final Advisors advisors;
    private final Editions editions;
    private final StandardTexts standardTexts;
    private final SignedIn advisor;

    AdvisorInformationResource(Advisors advisors, Editions editions, StandardTexts standardTexts, SignedIn advisor) {
        this.advisors = advisors;
        this.editions = editions;
        this.standardTexts = standardTexts;
        this.advisor = advisor;
    }

    /** All standard texts and all editions of the practice. */
    @GET
    @WithSession
    public Uni<InformationView> read() {
        return advisors.acting(advisor.subject())
                .chain(acting -> editions.of(acting.practice()))
                .map(found -> new InformationView(
                        standardTexts.all(), EditionList.of(found).editions()));
    }
}
