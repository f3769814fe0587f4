package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import nl.klankbord.disclosure.Parameters;
import nl.klankbord.disclosure.Profile;

/** The door to the numbers behind the rules, which are dated data; inside the caller's session. */
@ApplicationScoped
public class DisclosureParameters {
    private static final String IN_FORCE = """
            select valid_from, k, profile, fine_factor, most_percent, percent_from, unit_staff, personal_staff,
              sector_organisations, sector_most_percent, rate_from, hours_step
            from disclosure_parameters where valid_from <= ?1 order by valid_from desc limit 1""";

    /**
     * Those that hold on a day for an organisation of this size.
     *
     * @throws IllegalStateException if none hold yet
     */
    public Uni<Parameters> inForceOn(LocalDate day, int staff) {
        return Sql.rows(IN_FORCE, day)
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(DisclosureParameters::parameters)
                        .orElseThrow(() -> new IllegalStateException("No parameters hold on this day"))
                        .forStaff(staff));
    }

    private static Parameters parameters(Tuple row) {
        return new Parameters(
                row.get("valid_from", LocalDate.class),
                row.get("k", Integer.class),
                Profile.valueOf(row.get("profile", String.class)),
                row.get("fine_factor", Integer.class),
                row.get("most_percent", Integer.class),
                row.get("percent_from", Integer.class),
                row.get("unit_staff", Integer.class),
                row.get("personal_staff", Integer.class),
                row.get("sector_organisations", Integer.class),
                row.get("sector_most_percent", Integer.class),
                row.get("rate_from", Integer.class),
                row.get("hours_step", Integer.class));
    }
}
