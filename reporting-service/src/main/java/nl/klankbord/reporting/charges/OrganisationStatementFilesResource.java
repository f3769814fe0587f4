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
import nl.klankbord.reporting.charges.StatementWords.Language;
import nl.klankbord.staff.signin.SignedIn;

/** A statement as a file, for the organisation that pays. */
@Path("/v1/organisation/statements/{number}")
@RolesAllowed({"officer", "board"})
class OrganisationStatementFilesResource {
    private final ReadStatement readStatement;
    private final SignedIn reader;

    OrganisationStatementFilesResource(ReadStatement readStatement, SignedIn reader) {
        this.readStatement = readStatement;
        this.reader = reader;
    }

    /** On paper, and for a screen reader. */
    @GET
    @Path("/pdf")
    @Produces("application/pdf")
    public Uni<byte[]> pdf(String number, @QueryParam("lang") @DefaultValue("nl") Language language) {
        return statement(number)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(statement -> StatementPdf.of(statement, language));
    }

    /** As an electronic invoice; 409 while nobody has verified the tax. */
    @GET
    @Path("/invoice")
    @Produces(MediaType.APPLICATION_XML)
    public Uni<byte[]> invoice(String number) {
        return statement(number).map(StatementInvoice::of);
    }

    private Uni<Statement> statement(String number) {
        return readStatement.paidBy(reader.subject(), number);
    }
}
