package nl.klankbord.reporting.yearly;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;

/** What another feature has to say in a yearly report; every bean of this type is asked. Never numbers about cases. */
public interface YearMaterial {
    /** Inside the caller's session. */
    Uni<List<Contribution>> of(OrganisationId organisation, int year, String language);

    /**
     * Blocks for one section.
     *
     * @param section 3 activities, 8 comparison, 9 signals, 10 follow-up, 11 advice, 12 the board's answers (asked again each
     *     time it is read), 13 what the law asks
     * @param blocks in the language that was asked for
     */
    record Contribution(int section, List<Block> blocks) {}
}
