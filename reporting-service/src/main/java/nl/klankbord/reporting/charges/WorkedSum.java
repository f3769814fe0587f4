package nl.klankbord.reporting.charges;

import java.time.YearMonth;
import nl.klankbord.protocol.events.TimeType;

/**
 * Work of a month that no statement has taken yet.
 *
 * @param month when
 * @param kind of what kind
 * @param quarters quarters of an hour
 */
record WorkedSum(YearMonth month, TimeType kind, int quarters) {
    /** Talks, and travel, because one travels to a talk: both move with cases. */
    boolean ofCases() {
        return kind == TimeType.VERVOLG || kind == TimeType.REIS;
    }
}
