package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.klankbord.protocol.wire.IdentityKey;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.protocol.wire.RecordSetId;
import nl.klankbord.protocol.wire.SealedRecord;
import nl.klankbord.protocol.wire.Share;
import nl.klankbord.reporting.requests.AskForAdvice.Askable;
import nl.klankbord.reporting.requests.AskForAdvice.Receiver;
import nl.klankbord.staff.signin.SignedIn;

/** General advice that the signed-in officer asks for; colleagues do not see it. */
@Path("/v1/organisation/advice-requests")
@RolesAllowed("officer")
class OrganisationAdviceRequestsResource {
    record RequestsView(List<AdviceRequest> requests) {}

    record AdvisorsView(List<AdvisorView> advisors) {}

    record AdvisorView(Kid kid, String name, IdentityKey identityKey, List<Prekey> prekeys) {
        static AdvisorView of(Askable askable) {
            var person = askable.person();
            return new AdvisorView(person.kid(), person.name(), person.key(), askable.prekeys());
        }
    }

    record NewRequest(
            @NotNull SealedRecord record,
            @NotNull @Size(min = 1, max = 16) List<@NotNull @Valid ReceiverRequest> receivers) {}

    record ReceiverRequest(@NotNull Kid kid, @NotNull Share share) {}

    record NewRecord(@NotNull SealedRecord record) {}

    private final AskForAdvice askForAdvice;
    private final SignedIn officer;

    OrganisationAdviceRequestsResource(AskForAdvice askForAdvice, SignedIn officer) {
        this.askForAdvice = askForAdvice;
        this.officer = officer;
    }

    /** The own ones, the newest first. */
    @GET
    public Uni<RequestsView> own() {
        return askForAdvice.own(officer.subject()).map(RequestsView::new);
    }

    /** Whom the officer can ask. */
    @GET
    @Path("/advisors")
    public Uni<AdvisorsView> advisors() {
        return askForAdvice
                .askable(officer.subject())
                .map(found ->
                        new AdvisorsView(found.stream().map(AdvisorView::of).toList()));
    }

    /** Asks, or changes nothing. */
    @PUT
    @Path("/{set}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> ask(RecordSetId set, @NotNull @Valid NewRequest asked) {
        var receivers = asked.receivers().stream()
                .map(one -> new Receiver(one.kid(), one.share()))
                .toList();
        return askForAdvice.ask(officer.subject(), set, asked.record(), receivers);
    }

    /** Says more. */
    @PUT
    @Path("/{set}/records")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Void> write(RecordSetId set, @NotNull @Valid NewRecord said) {
        return askForAdvice.write(officer.subject(), set, said.record());
    }

    /** Removes an own one, for both sides. */
    @DELETE
    @Path("/{set}")
    public Uni<Void> remove(RecordSetId set) {
        return askForAdvice.remove(officer.subject(), set);
    }
}
