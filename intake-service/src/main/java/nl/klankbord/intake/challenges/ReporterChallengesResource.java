package nl.klankbord.intake.challenges;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.klankbord.protocol.wire.ChannelId;
import org.jspecify.annotations.Nullable;

/** Hands out challenges, to anyone and for any channel, known or not. */
@Path("/v1/reporter/challenges")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterChallengesResource {
    private final Challenges challenges;

    ReporterChallengesResource(Challenges challenges) {
        this.challenges = challenges;
    }

    @POST
    public ChallengeView issue(@NotNull @Valid NewChallenge wanted) {
        var challenge = challenges.issue(wanted.purpose(), Optional.ofNullable(wanted.channel()));
        return new ChallengeView(challenge.hex(), wanted.purpose() == Purpose.WORK ? challenge.difficulty() : null);
    }

    record NewChallenge(@NotNull Purpose purpose, @Nullable ChannelId channel) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChallengeView(String challenge, @Nullable Integer difficulty) {}
}
