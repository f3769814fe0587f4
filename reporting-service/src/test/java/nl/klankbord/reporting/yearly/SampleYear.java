package nl.klankbord.reporting.yearly;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.disclosure.CountedTable;
import nl.klankbord.disclosure.CountedTable.Group;
import nl.klankbord.disclosure.Parameters;
import nl.klankbord.disclosure.PastPublication;
import nl.klankbord.disclosure.Profile;
import nl.klankbord.disclosure.SectorPool;
import nl.klankbord.disclosure.YearCounts;
import nl.klankbord.disclosure.YearFigures;
import nl.klankbord.disclosure.YearTables;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.client.DirectorySigner;
import nl.klankbord.protocol.client.Secret;
import nl.klankbord.protocol.events.Sector;
import nl.klankbord.protocol.wire.AdvisorCard;
import nl.klankbord.protocol.wire.AdvisorRole;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.ChannelProfile;
import nl.klankbord.protocol.wire.Directory;
import nl.klankbord.protocol.wire.DirectoryPerson;
import nl.klankbord.protocol.wire.DirectoryPolicy;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.reporting.organisations.Organisation;
import nl.klankbord.reporting.organisations.ServedChannel;

/** A year of an organisation of the demo practice, with figures as the engine publishes them. */
final class SampleYear {
    private static final int K = 5;
    static final int YEAR = 2026;
    static final List<String> FINE =
            List.of("OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV", "OO.OVG", "IN", "BS", "AV");
    private static final List<Group> COARSE = List.of(
            new Group("OO", List.of(0, 1, 2, 3, 4, 5, 6)),
            new Group("IN", List.of(7)),
            new Group("BS", List.of(8)),
            new Group("AV", List.of(9)));
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final DirectorySigner ROOT = new DirectorySigner(Secret.draw(new SecureRandom()));
    private static final AdvisorIdentity NOOR = AdvisorIdentity.draw(new SecureRandom());

    private SampleYear() {}

    static Organisation organisation(String name, int staff) {
        var advisor = new DirectoryPerson(
                DirectoryPerson.Role.ADVISOR,
                "Noor van Dalen",
                NOOR.identityKey(),
                DirectoryPerson.Status.ACTIVE,
                DAY.minusYears(1),
                null);
        var directory = new Directory(
                ChannelId.of(new byte[ChannelId.LENGTH]),
                0,
                null,
                ROOT.root(),
                DAY,
                DAY.plusDays(60),
                name,
                new DirectoryPolicy(DirectoryPolicy.Backup.CONSENT, 7, 366),
                List.of(advisor),
                null);
        return new Organisation(
                new OrganisationId(UUID.randomUUID()),
                new PracticeId(UUID.randomUUID()),
                staff,
                Sector.ZORG,
                List.of(new ServedChannel(ROOT.sign(directory), profile())));
    }

    private static ChannelProfile profile() {
        return new ChannelProfile(
                "De Linde",
                "privacy@delinde.example",
                "Schrijf aan de klachtencommissie van De Linde.",
                "030 000 00 00",
                2,
                1,
                AdvisorRole.ADVISOR_IN_CONFIDENCE,
                List.of("Er is direct gevaar voor iemand.", "Iemand is ernstig strafbaar bezig."),
                List.of("nl", "en"),
                List.of(),
                List.of(new AdvisorCard(
                        NOOR.kid(),
                        false,
                        "LVV 12345, geldig tot 2027-01-31",
                        List.of("nl", "en"),
                        List.of(1, 2),
                        null,
                        null)),
                null);
    }

    /** So many cases by topic; whatever else is counted falls into one category each. */
    static YearFigures figures(int year, int staff, List<Integer> topics) {
        return figures(year, staff, topics, K);
    }

    static YearFigures figures(int year, int staff, List<Integer> topics, int k) {
        return figures(counts(year, staff, topics), List.of(), k);
    }

    private static YearFigures figures(YearCounts counts, List<PastPublication> past, int k) {
        var parameters =
                Parameters.standard(LocalDate.of(2020, 1, 1), k, Profile.STRICT).forStaff(counts.staff());
        return new YearTables(parameters).of(counts, past);
    }

    private static YearCounts counts(int year, int staff, List<Integer> topics) {
        var cases = topics.stream().mapToInt(Integer::intValue).sum();
        var tables = List.of(
                new CountedTable("T2", "topic", false, FINE, topics, List.of(), COARSE),
                spread("T3", "role", List.of("SLACHTOFFER", "GETUIGE", "LEIDINGGEVENDE", "MELDER_INT"), cases),
                spread("T4", "channel", List.of("PLATFORM", "TEL", "GESPREK"), cases),
                spread("T5", "mode", List.of("SPARREN", "ZELF_AANPAKKEN", "MELDEN_VIA_VP", "FORMELE_KLACHT"), cases),
                new CountedTable(
                        "T5",
                        "action",
                        true,
                        List.of("ACT.LUI", "ACT.ADV", "ACT.VRB"),
                        List.of(cases, cases / 2, cases / 3),
                        List.of(),
                        List.of()),
                spread("T6", "result", List.of("RES.GEH", "RES.DEE", "RES.NIE", "RES.STR"), cases),
                spread("T7", "talks", List.of("C1", "C2_3", "C4_6", "C7"), cases));
        return new YearCounts(
                year, staff, cases, tables, YearCounts.Terms.NONE, new YearCounts.Work(cases * 10, cases, true));
    }

    private static CountedTable spread(String id, String of, List<String> codes, int cases) {
        var counts = IntStream.range(0, codes.size())
                .map(at -> at == 0
                        ? cases - cases / 2 - (codes.size() - 2) * (cases / 5)
                        : at == 1 ? cases / 2 : cases / 5)
                .map(count -> Math.max(0, count))
                .boxed()
                .toList();
        return CountedTable.of(id, of, codes, counts);
    }

    static ReportSources sources(Organisation organisation, YearFigures figures, List<YearFigures> earlier) {
        return new ReportSources(
                organisation,
                figures,
                earlier,
                Collections.emptyList(),
                ReportTexts.prefilled(),
                1,
                "Noor van Dalen",
                "LVV 12345, geldig tot 2027-01-31");
    }

    /** Zorggroep Veldzicht with the counts of domain.md 11. */
    static ReportSources veldzicht() {
        return sources(
                organisation("Zorggroep Veldzicht", 480),
                figures(YEAR, 480, List.of(6, 5, 3, 4, 1, 2, 0, 1, 0, 0)),
                List.of(
                        figures(YEAR - 2, 480, List.of(1, 1, 0, 1, 0, 0, 0, 0, 0, 0)),
                        figures(YEAR - 1, 480, List.of(6, 5, 1, 0, 1, 0, 0, 0, 0, 2))));
    }

    /** The same, with the figure of its sector. */
    static ReportSources inSector() {
        var plain = veldzicht();
        var pool = new SectorPool(Parameters.standard(LocalDate.of(2020, 1, 1), 5, Profile.STRICT));
        var rate = Optional.of(new SectorPool.Rate(6, 24));
        var figures = plain.figures();
        return sources(
                plain.organisation(), figures.and(pool.table(YEAR, rate, figures.contacts(), 480)), plain.earlier());
    }

    /** Gemeente Eikenrade with one case less than in domain.md 11, so that what people wanted has shown and hidden rows. */
    static ReportSources eikenrade() {
        var topics = List.of(9, 8, 4, 6, 5, 3, 0, 5, 0, 0);
        return sources(organisation("Gemeente Eikenrade", 1_150), figures(YEAR, 1_150, topics), List.of());
    }

    /** Gemeente Eikenrade in a year in which enough people reported and were harmed for it. */
    static ReportSources reporting() {
        var tables = List.of(
                CountedTable.of("T2", "topic", List.of("OO.PES", "OO.INT", "IN"), List.of(20, 8, 14)),
                CountedTable.of(
                        "T5", "mode", List.of("SPARREN", "ZELF_AANPAKKEN", "MELDEN_VIA_VP"), List.of(24, 10, 8)),
                several("detriment", "IN.BEN", 6),
                several("register", "received", 7));
        var counts = new YearCounts(YEAR, 1_150, 42, tables, YearCounts.Terms.NONE, YearCounts.Work.NONE);
        return sources(organisation("Gemeente Eikenrade", 1_150), figures(counts, List.of(), K), List.of());
    }

    private static CountedTable several(String of, String code, int count) {
        return new CountedTable("T8", of, true, List.of(code), List.of(count), List.of(), List.of());
    }

    /** Bakkerij Korenaar with so many cases, after a version of the same year with so many. */
    static ReportSources corrected(int before, int now) {
        var first = counts(YEAR, 18, List.of(before, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        var past = List.of(new PastPublication(first, figures(first, List.of(), K)));
        var figures = figures(counts(YEAR, 18, List.of(now, 0, 0, 0, 0, 0, 0, 0, 0, 0)), past, K);
        return sources(organisation("Bakkerij Korenaar", 18), figures, List.of());
    }

    /** Bakkerij Korenaar, with so many cases. */
    static ReportSources korenaar(int cases) {
        var topics = List.of(cases, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return sources(organisation("Bakkerij Korenaar", 18), figures(YEAR, 18, topics), List.of());
    }
}
