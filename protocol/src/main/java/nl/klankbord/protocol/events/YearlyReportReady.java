package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * A yearly report waits for a second reader.
 *
 * @param organisation about whom
 * @param year which year
 * @param version which version
 * @param advisors who may be the second reader
 * @param on the day in Amsterdam
 */
public record YearlyReportReady(
        OrganisationId organisation, int year, int version, List<PersonId> advisors, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "yearly-report-ready.v1";

    /** Takes over the people. */
    public YearlyReportReady {
        advisors = List.copyOf(advisors);
    }

    /** Tells one report from another for whoever needs to know no more of it. */
    public String name() {
        return organisation.text() + " " + year;
    }
}
