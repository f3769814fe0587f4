package nl.klankbord.casework.textblocks;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.staff.signin.SignedIn;

/** The text blocks of the signed-in advisor's practice. */
@Path("/v1/advisor/text-blocks")
@RolesAllowed("advisor")
class AdvisorTextBlocksResource {
    private final Advisors advisors;
    private final TextBlocks textBlocks;
    private final SignedIn advisor;

    AdvisorTextBlocksResource(Advisors advisors, TextBlocks textBlocks, SignedIn advisor) {
        this.advisors = advisors;
        this.textBlocks = textBlocks;
        this.advisor = advisor;
    }

    /** Lists them. */
    @GET
    @WithSession
    public Uni<TextBlockList> list() {
        return advisors.acting(advisor.subject())
                .chain(acting -> textBlocks.of(acting.practice()))
                .map(TextBlockList::of);
    }
}
