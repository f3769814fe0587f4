package nl.klankbord.casework.readers;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import nl.klankbord.casework.invitations.InvitePerson;
import nl.klankbord.casework.invitations.NewAccount;
import nl.klankbord.casework.practice.NewPerson;
import nl.klankbord.casework.practice.ReaderPeople.ReaderPerson;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The board and the works council of an organisation of the signed-in manager's practice, as readers (ORG-13). */
@Path("/v1/practice/organisations/{organisation}/readers")
@RolesAllowed("practice-manager")
class PracticeReadersResource {
    record ReaderInvitation(
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotBlank @Email @Size(max = 200) String email,

            @NotNull @Pattern(regexp = "board|works-council")
            String role) {
        NewAccount account() {
            return new NewAccount(firstName, lastName, email, role, true);
        }

        PersonRole personRole() {
            return "board".equals(role) ? PersonRole.BOARD : PersonRole.WORKS_COUNCIL;
        }

        /** An address is nobody's business. */
        @Override
        public String toString() {
            return "ReaderInvitation";
        }
    }

    record ReaderView(PersonId person, String name, String role) {
        static ReaderView of(ReaderPerson reader) {
            var role = reader.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new ReaderView(reader.id(), reader.name(), role);
        }
    }

    record ReadersView(List<ReaderView> readers) {}

    private final AppointReader appointReader;
    private final InvitePerson invitePerson;
    private final SignedIn manager;

    PracticeReadersResource(AppointReader appointReader, InvitePerson invitePerson, SignedIn manager) {
        this.appointReader = appointReader;
        this.invitePerson = invitePerson;
        this.manager = manager;
    }

    /** Lists them by name. */
    @GET
    public Uni<ReadersView> list(OrganisationId organisation) {
        return appointReader
                .of(manager.practice(), organisation)
                .map(found -> new ReadersView(found.stream().map(ReaderView::of).toList()));
    }

    /** Invites one more; a second invitation of the same address is a conflict. */
    @POST
    @ResponseStatus(201)
    public Uni<InvitePerson.Invited> invite(OrganisationId organisation, @NotNull @Valid ReaderInvitation invitation) {
        var practice = manager.practice();
        var account = invitation.account();
        return appointReader
                .requireOwn(practice, organisation)
                .chain(() -> invitePerson.invite(organisation, account, subject -> {
                    var person = new NewPerson(subject, account.name(), invitation.personRole(), true);
                    return appointReader.appoint(practice, organisation, person);
                }));
    }

    /** Removes somebody for good. */
    @DELETE
    @Path("/{person}")
    public Uni<Void> remove(OrganisationId organisation, PersonId person) {
        return appointReader.remove(manager.practice(), organisation, person);
    }
}
