package nl.klankbord.reporting.activities;

import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/**
 * What was held of one kind in one quarter. No day: who was where on which day is nobody's business.
 *
 * @param kind a code of {@code awarenessType}
 * @param quarter 1 to 4
 * @param held how many
 * @param reachFrom how many people they reached at least, summed over the bands; 0 for what has no size
 * @param reachTo how many at most, or null when one of the bands is open
 */
public record ActivityFact(
        TaxonomyCode kind,
        int quarter,
        int held,
        int reachFrom,
        @Nullable Integer reachTo) {}
