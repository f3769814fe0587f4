package nl.klankbord.reporting.statistics;

import java.util.List;
import java.util.Set;
import nl.klankbord.disclosure.CountedTable;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** The rows of each table, in the order of the taxonomy, and which of them a card counts in. */
final class CountedCodes {
    static final String OTHER_BEHAVIOUR = "OO.OVG";
    static final List<String> TOPICS =
            List.of("OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV", OTHER_BEHAVIOUR, "IN", "BS", "AV");

    /** The coarse form of the table of topics. */
    static final List<CountedTable.Group> COARSE = List.of(
            new CountedTable.Group("OO", List.of(0, 1, 2, 3, 4, 5, 6)),
            new CountedTable.Group("IN", List.of(7)),
            new CountedTable.Group("BS", List.of(8)),
            new CountedTable.Group("AV", List.of(9)));

    /** Harm after a report: a part of what is about integrity. */
    static final String DETRIMENT = "IN.BEN";

    static final String UNKNOWN = "ONBEKEND";
    static final String UNSAID = "WIL_NIET_ZEGGEN";
    static final String ANONYMOUS = "ANONIEM";
    static final String KNOWN_TO_SOMEBODY = "BEKEND";
    static final String IN_TIME = "OP_TIJD";

    /** In one row with whoever reports something about integrity, who would tell of that topic. */
    static final String WITNESS = "GETUIGE_MELDER_INT";

    private static final Set<String> JOINED_ROLES = Set.of("GETUIGE", "MELDER_INT");

    static final List<String> ROLES =
            List.of("SLACHTOFFER", WITNESS, "BESCHULDIGDE", "LEIDINGGEVENDE", "DERDE", "VERTEGENW", UNKNOWN, UNSAID);
    static final List<String> RELATIONS = List.of(
            "WERKNEMER",
            "OUD_WERKNEMER",
            "UITZEND_FLEX",
            "ZZP",
            "STAGE",
            "VRIJWILLIGER",
            "SOLLICITANT",
            "STUDENT_LEERLING",
            "LEVERANCIER",
            "ANDERS",
            UNKNOWN,
            UNSAID);
    static final List<String> PARTIES = List.of(
            "LEIDINGGEVENDE",
            "COLLEGA",
            "ONDERGESCHIKTE",
            "GROEP_TEAM",
            "BESTUUR",
            "HR",
            "KLANT_PUBLIEK",
            "EXTERN",
            "ORGANISATIE",
            UNKNOWN,
            UNSAID);
    static final List<String> CHANNELS =
            List.of("PLATFORM", "TEL", "MAIL", "APP", "GESPREK", "VCP", "IVP", "LEID", UNKNOWN);
    static final List<String> MODES = List.of(
            "SPARREN",
            "ZELF_AANPAKKEN",
            "MELDEN_ZELF",
            "MELDEN_VIA_VP",
            "FORMELE_KLACHT",
            "MEDIATION",
            "EXTERN_MELDEN",
            "GEEN_ACTIE",
            "ONBESLIST");
    static final List<String> ACTIONS = List.of(
            "ACT.LUI", "ACT.ADV", "ACT.VRB", "ACT.BEG", "ACT.LEI", "ACT.BEM", "ACT.MED", "ACT.TEA", "ACT.BED",
            "ACT.BMW", "ACT.PSY", "ACT.JUR", "ACT.KLA", "ACT.MVP", "ACT.MZE", "ACT.HVK", "ACT.TOE", "ACT.POL",
            "ACT.SIG", "ACT.NAZ", "ACT.OVD", "ACT.GVT");
    static final List<String> RESULTS =
            List.of("RES.GEH", "RES.DEE", "RES.NIE", "RES.VER", "RES.HST", "RES.STR", "RES.ONB");

    /** In one row with the cases that were completed, because each would tell of another table. */
    static final String ENDED_OR_OPEN = "CLO.AFG_BSC_LOP";

    static final List<String> REASONS = List.of(ENDED_OR_OPEN, "CLO.WEN", "CLO.CON", "CLO.VRT", "CLO.OVG");

    private static final Set<String> JOINED_REASONS = Set.of("CLO.AFG", "CLO.BSC", "CLO.LOP");

    /** Duplicates, spam and tests. */
    static final Set<String> NOT_COUNTED = Set.of("CLO.DUB", "CLO.SPA", "CLO.TST");

    static final List<String> TALKS = List.of("C1", "C2_3", "C4_6", "C7");

    /**
     * Known to the advisor and known to the organisation are one row: an organisation knows exactly whom it knows, and would
     * subtract those.
     */
    static final List<String> KNOWN = List.of(ANONYMOUS, KNOWN_TO_SOMEBODY, UNKNOWN);

    /** What was answered later, never, or nobody knows when is one row, so that a card of before is in it as well. */
    static final List<String> ANSWERS = List.of(IN_TIME, "LATER");

    static final String HALF_A_YEAR = "M6";
    static final List<String> DURATIONS = List.of("LT2W", "W2_8", "M2_6", HALF_A_YEAR);

    private static final Set<String> JOINED_DURATIONS = Set.of("M6_12", "GT12M");

    /** In one row, because an irregularity or a breach of Union law is always about integrity. */
    static final String NOT_PERSONAL = "LN.ONR_MIS_UNI";

    static final List<String> NATURES = List.of("LN.PER", NOT_PERSONAL, "LN.NOG");

    private static final Set<String> JOINED_NATURES = Set.of("LN.ONR", "LN.MIS", "LN.UNI");

    private CountedCodes() {}

    static boolean counts(CaseCodes codes) {
        return !NOT_COUNTED.contains(codes.reason().value());
    }

    /** The row of anonymous or known. */
    static String known(TaxonomyCode code) {
        return code.value().startsWith(KNOWN_TO_SOMEBODY) ? KNOWN_TO_SOMEBODY : code.value();
    }

    /** The row of a first answer. */
    static String answer(TaxonomyCode code) {
        return code.value().equals(IN_TIME) ? IN_TIME : ANSWERS.get(1);
    }

    /**
     * The row of a reason. A case that is still open at the end of a year counts in the next one too: how many those are, taken
     * from the total of the next year, would be how many came new. One out of scope is always a topic out of scope.
     */
    static String reason(TaxonomyCode code) {
        return JOINED_REASONS.contains(code.value()) ? ENDED_OR_OPEN : code.value();
    }

    /** The row of what a case is in law. */
    static String nature(TaxonomyCode code) {
        return JOINED_NATURES.contains(code.value()) ? NOT_PERSONAL : code.value();
    }

    /** The row of a role. */
    static String role(TaxonomyCode code) {
        return JOINED_ROLES.contains(code.value()) ? WITNESS : code.value();
    }

    /** The row of a duration. What lasted longer than a year was open when the year before ended. */
    static String duration(TaxonomyCode code) {
        return JOINED_DURATIONS.contains(code.value()) ? HALF_A_YEAR : code.value();
    }

    /** The row of a topic: level 2 of undesirable behaviour, level 1 of the others. */
    static String topic(TaxonomyCode code) {
        var parts = code.value().split("\\.", -1);
        var row = parts[0].equals("OO") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0];
        return TOPICS.contains(row) ? row : OTHER_BEHAVIOUR;
    }
}
