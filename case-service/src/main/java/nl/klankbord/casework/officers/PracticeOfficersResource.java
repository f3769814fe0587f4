package nl.klankbord.casework.officers;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.casework.invitations.InvitePerson;
import nl.klankbord.casework.invitations.NewAccount;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.SpokenForm;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The officers of an organisation of the signed-in manager's practice. */
@Path("/v1/practice/organisations/{organisation}/officers")
@RolesAllowed("practice-manager")
class PracticeOfficersResource {
    record OfficerInvitation(
            @NotBlank @Size(max = 100) String firstName,
            @NotBlank @Size(max = 100) String lastName,
            @NotBlank @Email @Size(max = 200) String email) {
        NewAccount account() {
            return new NewAccount(firstName, lastName, email, "officer", true);
        }
    }

    record StandingRequest(
            @NotNull Boolean fallback, @NotNull Boolean excluded) {}

    record OfficerView(
            PersonId person,
            String name,
            @Nullable IdentityKey identityKey,
            @Nullable Kid kid,
            @Nullable String spokenKid,
            @Nullable LocalDate prekeysUntil,
            boolean listed,
            boolean fallback,
            boolean excluded) {
        static OfficerView of(ReadOfficers.Found found) {
            var person = found.person();
            return new OfficerView(
                    person.id(),
                    person.name(),
                    person.key(),
                    person.kid().orElse(null),
                    person.kid().map(kid -> SpokenForm.of(kid.bytes())).orElse(null),
                    found.prekeysUntil(),
                    found.listed(),
                    found.place().fallback(),
                    found.place().excluded());
        }
    }

    record OfficersView(List<OfficerView> officers, boolean usable) {}

    private final ReadOfficers readOfficers;
    private final AppointOfficer appointOfficer;
    private final RemoveOfficer removeOfficer;
    private final InvitePerson invitePerson;
    private final SignedIn manager;

    PracticeOfficersResource(
            ReadOfficers readOfficers,
            AppointOfficer appointOfficer,
            RemoveOfficer removeOfficer,
            InvitePerson invitePerson,
            SignedIn manager) {
        this.readOfficers = readOfficers;
        this.appointOfficer = appointOfficer;
        this.removeOfficer = removeOfficer;
        this.invitePerson = invitePerson;
        this.manager = manager;
    }

    /** Lists them with the keys they offer and how those are read aloud (KB-77), and whether they are enough (P1-1). */
    @GET
    public Uni<OfficersView> list(OrganisationId organisation) {
        return readOfficers
                .of(manager.practice(), organisation)
                .map(found -> new OfficersView(
                        found.stream().map(OfficerView::of).toList(),
                        Readiness.of(
                                found.stream().map(ReadOfficers.Found::place).toList())));
    }

    /** Invites one more; a second invitation of the same address is a conflict. */
    @POST
    @ResponseStatus(201)
    public Uni<InvitePerson.Invited> invite(OrganisationId organisation, @NotNull @Valid OfficerInvitation invitation) {
        var practice = manager.practice();
        var account = invitation.account();
        return appointOfficer
                .requireOwn(practice, organisation)
                .chain(() -> invitePerson.invite(
                        organisation,
                        account,
                        subject -> appointOfficer.appoint(practice, organisation, subject, account.name())));
    }

    /** Makes somebody the fallback, or excludes somebody from whatever is new (ESC-13). */
    @PUT
    @Path("/{person}")
    public Uni<Void> change(OrganisationId organisation, PersonId person, @NotNull @Valid StandingRequest request) {
        var standing = new AppointOfficer.Standing(request.fallback(), request.excluded());
        return appointOfficer.change(manager.practice(), organisation, person, standing);
    }

    /** Removes somebody for good; refused for the last one, and while a directory names the key. */
    @DELETE
    @Path("/{person}")
    public Uni<Void> remove(OrganisationId organisation, PersonId person) {
        return removeOfficer.remove(manager.practice(), organisation, person);
    }
}
