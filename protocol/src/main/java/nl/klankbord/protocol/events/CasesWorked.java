package nl.klankbord.protocol.events;

import java.time.YearMonth;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * How many cases of an organisation had talks in a month that a contract may charge. Never which ones. Because each row
 * says in which month its cases had such talks before, a reader can count every case once over any span of months.
 *
 * @param organisation of whom
 * @param month in which month
 * @param before the last month before it in which these cases had such a talk, or null if it was their first
 * @param cases how many
 */
public record CasesWorked(
        OrganisationId organisation,
        YearMonth month,
        @Nullable YearMonth before,
        int cases) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "cases-worked.v1";

    /**
     * Takes over the facts.
     *
     * @throws MalformedWire if there is no case, or the month before is not before
     */
    public CasesWorked {
        if (cases < 1) throw new MalformedWire("cases");
        if (before != null && !before.isBefore(month)) throw new MalformedWire("before");
    }
}
