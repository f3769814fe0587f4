package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.klankbord.casework.channels.ChannelFacts;
import nl.klankbord.casework.practice.Advisors;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The cases of the signed-in advisor. Practice managers have no door here. */
@Path("/v1/advisor/cases")
@RolesAllowed("advisor")
class AdvisorCasesResource {
    record CasesView(List<CaseView> cases, @Nullable String next) {}

    private final Advisors advisors;
    private final Cases cases;
    private final ChannelFacts channels;
    private final CursorKey cursorKey;
    private final SignedIn advisor;

    AdvisorCasesResource(Advisors advisors, Cases cases, ChannelFacts channels, CursorKey cursorKey, SignedIn advisor) {
        this.advisors = advisors;
        this.cases = cases;
        this.channels = channels;
        this.cursorKey = cursorKey;
        this.advisor = advisor;
    }

    /** Lists them, the newest first. */
    @GET
    @WithSession
    public Uni<RestResponse<CasesView>> list(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) int limit) {
        return advisors.acting(advisor.subject())
                .chain(me -> cursorKey.mac().chain(mac -> {
                    var after = cursor == null ? null : CasePlace.read(cursor, mac, me.id());
                    return cases.of(me)
                            .page(after, limit + 1)
                            .chain(found -> views(found.stream().limit(limit).toList())
                                    .map(views -> new CasesView(
                                            views,
                                            found.size() > limit
                                                    ? CasePlace.of(found.get(limit - 1))
                                                            .cursor(mac, me.id())
                                                    : null)));
                }))
                .map(page -> linked(page, limit));
    }

    /** Shows one. */
    @GET
    @Path("/{id}")
    @WithSession
    public Uni<CaseView> get(CaseId id) {
        return advisors.acting(advisor.subject())
                .chain(me -> cases.of(me).get(id))
                .chain(found -> views(List.of(found)))
                .map(views -> views.get(0));
    }

    private Uni<List<CaseView>> views(List<Case> found) {
        return channels.organisationsOf(
                        found.stream().map(Case::channel).distinct().toList())
                .chain(names -> cases.sharedAmong(found)
                        .map(shared -> found.stream()
                                .map(each -> CaseView.of(
                                        each, names.getOrDefault(each.channel(), ""), shared.contains(each.id())))
                                .toList()));
    }

    private static RestResponse<CasesView> linked(CasesView page, int limit) {
        var response = RestResponse.ResponseBuilder.ok(page);
        if (page.next() != null) {
            var next = "</v1/advisor/cases?cursor=%s&limit=%d>; rel=\"next\"".formatted(page.next(), limit);
            response.header("Link", next);
        }
        return response.build();
    }
}
