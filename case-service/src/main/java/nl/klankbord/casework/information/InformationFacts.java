package nl.klankbord.casework.information;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.protocol.wire.Presentation;

/** What other features may ask about information; inside the caller's session. */
@ApplicationScoped
public class InformationFacts {
    private final Editions editions;

    InformationFacts(Editions editions) {
        this.editions = editions;
    }

    /** Whether a practice keeps this very text under this version, so that it can be read again later. */
    public Uni<Boolean> keeps(PracticeId practice, Presentation.OwnInformation shown) {
        return editions.of(practice).map(found -> found.stream().anyMatch(one -> says(one, shown)));
    }

    private static boolean says(Edition edition, Presentation.OwnInformation shown) {
        var text = edition.text();
        return edition.version().equals(shown.version())
                && text.nl().paragraph().equals(shown.nl())
                && text.en().paragraph().equals(shown.en());
    }
}
