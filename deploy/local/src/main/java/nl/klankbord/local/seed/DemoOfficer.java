package nl.klankbord.local.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who receives escalations at the organisations of the demonstration; the last one of each is the fallback. */
enum DemoOfficer {
    MIRJAM(DemoOrganisation.VELDZICHT, "Mirjam Bos", "bloem rivier lantaarn kaas wind schip trap"),
    HENK(DemoOrganisation.VELDZICHT, "Henk de Graaf", "stoel zand pauw klok mist hamer peer"),
    AGNES(DemoOrganisation.VELDZICHT, "Agnes Vos", "veer tafel ijs kroon dijk mand zaag"),
    FATIMA(DemoOrganisation.EIKENRADE, "Fatima Amrani", "poort honing specht laken as beker riet"),
    PETER(DemoOrganisation.EIKENRADE, "Peter Koster", "knoop vijver ster bril mos emmer haak"),
    ROB(DemoOrganisation.EIKENRADE, "Rob van Vliet", "ladder eik golf jas pen kers vuur"),
    WILMA(DemoOrganisation.EIKENRADE, "Wilma Jansen", "anker noot berg sjaal uil kaars rad"),
    TINEKE(DemoOrganisation.KORENAAR, "Tineke Smeets", "oven graan fluit touw meeuw krant pad"),
    JAN(DemoOrganisation.KORENAAR, "Jan Dekker", "bakker meel vork schuur lint kraan dop"),
    MARGA(DemoOrganisation.KORENAAR, "Marga Prinsen", "gist korst zeil hek muur pluim vat");

    private final DemoOrganisation organisation;
    private final String fullName;
    private final String passphrase;

    DemoOfficer(DemoOrganisation organisation, String fullName, String passphrase) {
        this.organisation = organisation;
        this.fullName = fullName;
        this.passphrase = passphrase;
    }

    static List<DemoOfficer> of(DemoOrganisation organisation) {
        return Arrays.stream(values())
                .filter(officer -> officer.organisation == organisation)
                .toList();
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

    /** What is typed at sign-in. */
    String email() {
        return name().toLowerCase(Locale.ROOT) + "@" + organisation.mailDomain();
    }

    /** Known to everybody: of the demonstration only. */
    String password() {
        return name().toLowerCase(Locale.ROOT) + "-wachtwoord-1";
    }

    String passphrase() {
        return passphrase;
    }

    boolean isFallback() {
        var colleagues = of(organisation);
        return colleagues.get(colleagues.size() - 1) == this;
    }
}
