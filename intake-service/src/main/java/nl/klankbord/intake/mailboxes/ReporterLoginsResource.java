package nl.klankbord.intake.mailboxes;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.intake.platform.ReporterOrigins;

/** A signature by the key of a mailbox opens it for half an hour. */
@Path("/v1/reporter/logins")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReporterLoginsResource {
    private final LogIn logIn;
    private final ReporterOrigins origins;

    ReporterLoginsResource(LogIn logIn, ReporterOrigins origins) {
        this.logIn = logIn;
        this.origins = origins;
    }

    @POST
    public Uni<LoginView> logIn(@HeaderParam("Host") String host, @NotNull @Valid KeyProof proof) {
        return logIn.logIn(proof, origins.of(host))
                .map(token -> new LoginView(token, MailboxTokens.LIFETIME.toSeconds()));
    }

    record LoginView(String token, long expiresIn) {}
}
