package nl.klankbord.local.seed;

import java.util.List;
import java.util.Locale;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.DirectoryPolicy;

/** The organisations for which De Linde works, each with one channel. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum DemoOrganisation {
    KORENAAR("Bakkerij Korenaar", 18, "BEDRIJF", List.of(DemoPerson.NOOR), List.of("BS.WDR")),
    DE_WILG("Scholengroep De Wilg", 64, "ONDERWIJS", List.of(DemoPerson.NOOR), List.of()),
    VELDZICHT("Zorggroep Veldzicht", 480, "ZORG", List.of(DemoPerson.NOOR, DemoPerson.ILSE), List.of()),
    EIKENRADE("Gemeente Eikenrade", 1_150, "OVERHEID", List.of(DemoPerson.NOOR), List.of()),
    NOORDWAL("Sportclub Noordwal", 35, "SPORT", List.of(DemoPerson.NOOR), List.of());

    private static final int BACKUP_AFTER_DAYS = 3;
    private static final int RETENTION_DAYS = 365;

    private final String fullName;
    private final int staff;
    private final String sector;
    private final List<DemoPerson> advisors;
    private final List<String> outOfScope;

    DemoOrganisation(String fullName, int staff, String sector, List<DemoPerson> advisors, List<String> outOfScope) {
        this.fullName = fullName;
        this.staff = staff;
        this.sector = sector;
        this.advisors = advisors;
        this.outOfScope = outOfScope;
    }

    String fullName() {
        return fullName;
    }

    /** Of the addresses of its people. */
    String mailDomain() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".example";
    }

    int staff() {
        return staff;
    }

    String sector() {
        return sector;
    }

    /** The first one is the primary advisor; Samir is the back-up everywhere. */
    List<DemoPerson> advisors() {
        return advisors;
    }

    List<String> outOfScope() {
        return outOfScope;
    }

    AdvisorRole advisorRole() {
        return this == EIKENRADE ? AdvisorRole.DESIGNATED_RECEIVER : AdvisorRole.ADVISOR_IN_CONFIDENCE;
    }

    DirectoryPolicy policy() {
        var backup = this == EIKENRADE ? DirectoryPolicy.Backup.UPFRONT : DirectoryPolicy.Backup.CONSENT;
        return new DirectoryPolicy(backup, BACKUP_AFTER_DAYS, RETENTION_DAYS);
    }
}
