package nl.klankbord.edge;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import nl.klankbord.protocol.wire.MailboxId;
import nl.klankbord.protocol.wire.MalformedWire;

/** Stands for the endpoints of reporters. */
@Path("/v1/reporter/things")
@PermitAll
class ReporterThingsResource {
    record Thing(MailboxId mailbox) {}

    @POST
    public Thing place(Thing thing) {
        return thing;
    }

    @POST
    @Path("refusals")
    public void refuse() {
        throw new MalformedWire("length");
    }

    @POST
    @Path("parts")
    @Consumes("application/octet-stream")
    public int part(InputStream body) throws IOException {
        return body.readAllBytes().length;
    }
}
