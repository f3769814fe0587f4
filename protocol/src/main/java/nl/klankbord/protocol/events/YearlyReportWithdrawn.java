package nl.klankbord.protocol.events;

import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PersonId;

/**
 * An organisation can read its yearly report no longer, and should not use what it kept of it.
 *
 * @param organisation about whom
 * @param year which year
 * @param version which version
 * @param readers who reads for the organisation
 * @param on the day in Amsterdam
 */
public record YearlyReportWithdrawn(
        OrganisationId organisation, int year, int version, List<PersonId> readers, LocalDate on) {
    /** The name on the wire; renaming the class does not change it. */
    public static final String TYPE = "yearly-report-withdrawn.v1";

    /** Takes over the people. */
    public YearlyReportWithdrawn {
        readers = List.copyOf(readers);
    }

    /** Tells one report from another for whoever needs to know no more of it. */
    public String name() {
        return organisation.text() + " " + year;
    }
}
