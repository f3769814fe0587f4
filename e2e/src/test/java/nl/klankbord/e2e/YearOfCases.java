package nl.klankbord.e2e;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.AdvisorClient;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.ChannelId;
import nl.klankbord.protocol.wire.TaxonomyCode;

/**
 * The closed cases of a year in one organisation of the demonstration, and what a board may read of them.
 *
 * @param organisation its name
 * @param cases how many of each category, in the order of {@code reportTopics.fine}
 * @param shown the cells of table T2 in the words of a Dutch report; empty where there is no such table
 */
record YearOfCases(String organisation, List<Integer> cases, List<String> shown) {
    private static final List<String> TOPICS = List.of(
            "OO.PES.WRK",
            "OO.INT.LEI",
            "OO.SEX.VER",
            "OO.AGR.VER",
            "OO.DIS.LFT",
            "OO.ONV",
            "OO.OVG",
            "IN.FRA.DIE",
            "BS.CON",
            "AV.BEL");
    private static final List<String> ROLES = List.of("SLACHTOFFER", "GETUIGE", "LEIDINGGEVENDE");
    private static final List<String> CHANNELS = List.of("PLATFORM", "TEL");
    private static final List<String> PARTIES = List.of("LEIDINGGEVENDE", "COLLEGA", "LEIDINGGEVENDE", "ONBEKEND");
    private static final List<String> TALKS = List.of("C1", "C2_3", "C4_6");
    /** Every so many first answers came late, beginning with the first. */
    private static final int LATE = 5;

    private static final String SMALL = "kleiner dan 5 (ook nul)";
    private static final String LARGE = "5 of meer";

    /** The five of the demonstration, from a bakery with one case to a town hall with forty-one. */
    static List<YearOfCases> all() {
        return List.of(
                new YearOfCases("Bakkerij Korenaar", List.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0), List.of()),
                new YearOfCases("Scholengroep De Wilg", List.of(2, 1, 0, 1, 1, 0, 0, 0, 1, 0), List.of()),
                new YearOfCases(
                        "Zorggroep Veldzicht",
                        List.of(6, 5, 3, 4, 1, 2, 0, 1, 0, 0),
                        List.of("6", "5", SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL, SMALL)),
                new YearOfCases(
                        "Gemeente Eikenrade",
                        List.of(9, 8, 4, 6, 5, 3, 1, 5, 0, 0),
                        List.of("9", "8", SMALL, "6", "5", SMALL, SMALL, "5", SMALL, SMALL)),
                new YearOfCases(
                        "Sportclub Noordwal",
                        List.of(2, 1, 2, 1, 0, 1, 0, 1, 0, 0),
                        List.of(LARGE, SMALL, SMALL, SMALL)));
    }

    int total() {
        return cases.stream().mapToInt(Integer::intValue).sum();
    }

    /** First answers in time and later; no table where either side is small. */
    List<String> answered() {
        var late = (total() + LATE - 1) / LATE;
        return late < LATE ? List.of() : List.of(String.valueOf(total() - late), String.valueOf(late));
    }

    /** Closes every case of the year, as far as the figures can tell. */
    void putCards(LocalStack stack, AdvisorClient advisor, int year, SecureRandom random) {
        putCards(advisor, ChannelLink.parse(stack.reporterLink(organisation)).channel(), year, random);
    }

    void putCards(AdvisorClient advisor, ChannelId channel, int year, SecureRandom random) {
        var number = 0;
        for (var category = 0; category < TOPICS.size(); category++) {
            for (var one = 0; one < cases.get(category); one++) {
                advisor.putCard(drawn(random), channel, year, codes(TOPICS.get(category), number++));
            }
        }
    }

    private static CardId drawn(SecureRandom random) {
        return new CardId(new UUID(
                random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x4000L,
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L));
    }

    private static CaseCodes codes(String topic, int number) {
        return new CaseCodes(
                code(topic),
                List.of(),
                code("LN.PER"),
                code(ROLES.get(number % ROLES.size())),
                code("WERKNEMER"),
                code(CHANNELS.get(number % CHANNELS.size())),
                code("ZELF_AANPAKKEN"),
                List.of(code("ACT.LUI"), code("ACT.ADV")),
                code(number % 2 == 0 ? "RES.GEH" : "RES.DEE"),
                code("CLO.AFG"),
                code(TALKS.get(number % TALKS.size())),
                code("W2_8"),
                code(PARTIES.get(number % PARTIES.size())),
                code(number % 4 == 0 ? "BEKEND_BIJ_VP" : "ANONIEM"),
                code(number % LATE == 0 ? "TE_LAAT" : "OP_TIJD"));
    }

    private static TaxonomyCode code(String value) {
        return new TaxonomyCode(value);
    }
}
