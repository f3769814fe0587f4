package nl.klankbord.casework.awareness;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.staff.signin.SignedIn;
import org.jboss.resteasy.reactive.RestResponse;

/** The awareness kit of a channel of the signed-in manager's practice (INT-2). */
@Path("/v1/practice/channels/{channel}/awareness-kit")
@RolesAllowed("practice-manager")
class PracticeAwarenessResource {
    record KitView(String link, String address, String spoken, QrView qr, List<TextView> texts, List<String> sheets) {}

    /**
     * The link as a QR code.
     *
     * @param size how many squares a side has
     * @param path the dark ones, as the path of an SVG
     */
    record QrView(int size, String path) {
        static QrView of(String link) {
            var symbol = QrSymbol.of(link);
            return new QrView(symbol.size(), symbol.path());
        }
    }

    record TextView(String language, String intranet, String onboarding) {}

    private final Invitations invitations;
    private final KitWords words;
    private final PrintSheet printSheet;
    private final SignedIn manager;

    PracticeAwarenessResource(Invitations invitations, KitWords words, PrintSheet printSheet, SignedIn manager) {
        this.invitations = invitations;
        this.words = words;
        this.printSheet = printSheet;
        this.manager = manager;
    }

    /** Shows the link, how its pin is compared, and the texts to publish. */
    @GET
    public Uni<KitView> show(ChannelId channel) {
        return invitations
                .to(manager.practice(), channel)
                .map(invitation -> new KitView(
                        invitation.link(),
                        invitation.address(),
                        invitation.spoken(),
                        QrView.of(invitation.link()),
                        Arrays.stream(KitLanguage.values())
                                .map(language -> texts(language, invitation))
                                .toList(),
                        Arrays.stream(Sheet.values()).map(Sheet::word).toList()));
    }

    private TextView texts(KitLanguage language, Invitation invitation) {
        return new TextView(
                language.tag(),
                words.say(language, "intranet", invitation),
                words.say(language, "onboarding", invitation));
    }

    /** Prints one sheet. Drawing takes a moment of a processor, so it leaves the event loop alone. */
    @GET
    @Path("/{sheet}")
    @Produces("application/pdf")
    public Uni<RestResponse<byte[]>> print(
            ChannelId channel, String sheet, @QueryParam("language") @NotNull String language) {
        return invitations
                .to(manager.practice(), channel)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(invitation -> {
                    var wanted = Sheet.called(sheet).orElseThrow(Problem::notFound);
                    var spoken = languageOf(language);
                    var name = "%s-%s.pdf".formatted(wanted.word(), spoken.tag());
                    return RestResponse.ResponseBuilder.ok(printSheet.print(wanted, spoken, invitation))
                            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                            .build();
                });
    }

    private static KitLanguage languageOf(String tag) {
        return Arrays.stream(KitLanguage.values())
                .filter(language -> language.tag().equals(tag))
                .findAny()
                .orElseThrow(() -> Problem.invalid("/language", "unknown"));
    }
}
