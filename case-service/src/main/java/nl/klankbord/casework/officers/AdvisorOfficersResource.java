package nl.klankbord.casework.officers;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;
import nl.klankbord.staff.signin.SignedIn;

/** To whom the signed-in advisor can escalate in a channel. The browser checks all of it against the directory (KB-27). */
@Path("/v1/advisor/channels/{channel}/officers")
@RolesAllowed("advisor")
class AdvisorOfficersResource {
    record ReachableOfficerView(Kid kid, boolean fallback, boolean excluded, List<Prekey> prekeys) {}

    record ReachableOfficersView(List<ReachableOfficerView> officers, boolean usable) {}

    private final ReadOfficers readOfficers;
    private final SignedIn advisor;

    AdvisorOfficersResource(ReadOfficers readOfficers, SignedIn advisor) {
        this.readOfficers = readOfficers;
        this.advisor = advisor;
    }

    /** Lists the officers that the newest directory names, with the prekeys of today, and whether they are enough. */
    @GET
    public Uni<ReachableOfficersView> list(ChannelId channel) {
        return readOfficers
                .in(channel, advisor.subject())
                .map(found -> new ReachableOfficersView(
                        found.stream()
                                .filter(ReadOfficers.Found::listed)
                                .flatMap(officer -> officer.person().kid().stream()
                                        .map(kid -> new ReachableOfficerView(
                                                kid,
                                                officer.place().fallback(),
                                                officer.place().excluded(),
                                                officer.prekeys())))
                                .toList(),
                        Readiness.of(
                                found.stream().map(ReadOfficers.Found::place).toList())));
    }
}
