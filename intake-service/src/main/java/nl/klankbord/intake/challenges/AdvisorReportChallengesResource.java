package nl.klankbord.intake.challenges;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;

/** Hands out the work for a report that an advisor records: the same as everybody has. */
@Path("/v1/advisor/report-challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AdvisorReportChallengesResource {
    private final Challenges challenges;

    AdvisorReportChallengesResource(Challenges challenges) {
        this.challenges = challenges;
    }

    @POST
    public WorkView issue(@NotNull @Valid NewWork wanted) {
        var challenge = challenges.issue(Purpose.WORK, Optional.of(wanted.channel()));
        return new WorkView(challenge.hex(), challenge.difficulty());
    }

    record NewWork(@NotNull ChannelId channel) {}

    record WorkView(String challenge, int difficulty) {}
}
