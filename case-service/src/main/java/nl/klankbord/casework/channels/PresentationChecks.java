package nl.klankbord.casework.channels;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.klankbord.casework.information.InformationFacts;
import nl.klankbord.edge.Problem;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.SignedDirectory;
import org.jspecify.annotations.Nullable;

/** What an organisation shows of itself: signed with the directory, to be seen by everybody, and kept for later readers. */
@ApplicationScoped
class PresentationChecks {
    /** The page of the reporter app, in light and in dark. */
    private static final List<String> PAPERS = List.of("#fbf8f3", "#14191b");

    private final InformationFacts information;

    PresentationChecks(InformationFacts information) {
        this.information = information;
    }

    Uni<Void> check(PracticeId practice, SignedDirectory signed, ChannelProfile profile) {
        var entry = profile.presentation();
        if (entry == null) return Uni.createFrom().voidItem();
        entry.verify(signed);
        var shown = entry.presentation();
        requireSeen(shown.colour());
        var own = shown.information();
        if (own == null) return Uni.createFrom().voidItem();
        return information
                .keeps(practice, own)
                .invoke(kept -> {
                    if (!kept) throw Problem.invalid("/profile/presentation", "information");
                })
                .replaceWithVoid();
    }

    private static void requireSeen(@Nullable String colour) {
        if (colour == null) return;
        if (!PAPERS.stream().allMatch(paper -> Contrast.between(colour, paper) >= Contrast.LEAST_FOR_A_LINE)) {
            throw Problem.invalid("/profile/presentation", "contrast");
        }
    }
}
