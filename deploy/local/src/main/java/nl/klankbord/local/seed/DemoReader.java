package nl.klankbord.local.seed;

import java.util.Locale;

/** Who reads the final yearly reports of the demonstration: a member of a board, and of each works council. */
enum DemoReader {
    HANS(DemoOrganisation.VELDZICHT, "Hans Verweij", "board"),
    OLGA(DemoOrganisation.VELDZICHT, "Olga Timmer", "works-council"),
    KARIM(DemoOrganisation.EIKENRADE, "Karim Benali", "works-council");

    private final DemoOrganisation organisation;
    private final String fullName;
    private final String role;

    DemoReader(DemoOrganisation organisation, String fullName, String role) {
        this.organisation = organisation;
        this.fullName = fullName;
        this.role = role;
    }

    DemoOrganisation organisation() {
        return organisation;
    }

    String fullName() {
        return fullName;
    }

    String firstName() {
        return fullName.split(" ", 2)[0];
    }

    String lastName() {
        return fullName.split(" ", 2)[1];
    }

    /** As sign-in and the practice name it. */
    String role() {
        return role;
    }

    /** What is typed at sign-in. */
    String email() {
        return name().toLowerCase(Locale.ROOT) + "@" + organisation.mailDomain();
    }

    /** Known to everybody: of the demonstration only. */
    String password() {
        return name().toLowerCase(Locale.ROOT) + "-wachtwoord-1";
    }
}
