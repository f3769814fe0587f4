package nl.klankbord.reporting.charges;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.reporting.charges.StatementWords.Language;
import nl.klankbord.staff.signin.SignedIn;

/** A statement as a file, for the practice. */
@Path("/v1/practice/statements/{organisation}/{number}")
@RolesAllowed("practice-manager")
class PracticeStatementFilesResource {
    private final ReadStatement readStatement;
    private final SignedIn manager;

    PracticeStatementFilesResource(ReadStatement readStatement, SignedIn manager) {
        this.readStatement = readStatement;
        this.manager = manager;
    }

    /** On paper, and for a screen reader. Drawing takes a moment of a processor, so it leaves the event loop alone. */
    @GET
    @Path("/pdf")
    @Produces("application/pdf")
    public Uni<byte[]> pdf(
            OrganisationId organisation, String number, @QueryParam("lang") @DefaultValue("nl") Language language) {
        return statement(organisation, number)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(statement -> StatementPdf.of(statement, language));
    }

    /** As an electronic invoice; 409 while nobody has verified the tax. */
    @GET
    @Path("/invoice")
    @Produces(MediaType.APPLICATION_XML)
    public Uni<byte[]> invoice(OrganisationId organisation, String number) {
        return statement(organisation, number).map(StatementInvoice::of);
    }

    private Uni<Statement> statement(OrganisationId organisation, String number) {
        return readStatement.issuedBy(manager.practice(), organisation, number);
    }
}
