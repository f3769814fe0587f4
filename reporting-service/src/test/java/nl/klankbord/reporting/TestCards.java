package nl.klankbord.reporting;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.events.StatisticsCardCorrected;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.OrganisationId;
import nl.klankbord.protocol.wire.TaxonomyCode;

/** Statistics cards, as case-service would tell them. */
final class TestCards {
    static final int LAST_YEAR = TestClock.today().getYear() - 1;

    private static final List<String> TOPICS =
            List.of("OO.PES", "OO.INT", "OO.SEX", "OO.AGR", "OO.DIS", "OO.ONV", "OO.OVG", "IN", "BS", "AV");

    private TestCards() {}

    static List<CardId> issue(OrganisationId organisation, int year, int... topics) {
        var cards = new ArrayList<CardId>();
        for (var topic = 0; topic < topics.length; topic++) {
            for (var one = 0; one < topics[topic]; one++) {
                var card = new CardId(UUID.randomUUID());
                issued(card, organisation, year, TOPICS.get(topic), "CLO.AFG");
                cards.add(card);
            }
        }
        return cards;
    }

    static void issued(CardId card, OrganisationId organisation, int year, String topic, String reason) {
        var event = new StatisticsCardIssued(card, organisation, year, codes(topic, reason), TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    static void told(OrganisationId organisation, CaseCodes codes) {
        var card = new CardId(UUID.randomUUID());
        var event = new StatisticsCardIssued(card, organisation, LAST_YEAR, codes, TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    static void corrected(CardId card, OrganisationId organisation, String topic, String reason) {
        var event = new StatisticsCardCorrected(card, organisation, LAST_YEAR, codes(topic, reason), TestClock.today());
        Broker.get().tell(Topics.CASE_STATISTICS, card.text(), event);
    }

    static void kept(OrganisationId organisation, int count) {
        await().until(() ->
                Rows.of("select 1 from statistics_cards where organisation_id = '" + organisation + "'", row -> 1)
                                .size()
                        == count);
    }

    static CaseCodes codes(String topic, String reason) {
        return codes(topic, reason, "ONBEKEND", "ONBEKEND", "ONBEKEND");
    }

    static CaseCodes codes(String topic, String reason, String party, String known, String answer) {
        return new CaseCodes(
                new TaxonomyCode(topic),
                List.of(),
                new TaxonomyCode("LN.PER"),
                new TaxonomyCode("SLACHTOFFER"),
                new TaxonomyCode("WERKNEMER"),
                new TaxonomyCode("PLATFORM"),
                new TaxonomyCode("SPARREN"),
                List.of(new TaxonomyCode("ACT.LUI")),
                new TaxonomyCode("RES.STR"),
                new TaxonomyCode(reason),
                new TaxonomyCode("C2_3"),
                new TaxonomyCode("W2_8"),
                new TaxonomyCode(party),
                new TaxonomyCode(known),
                new TaxonomyCode(answer));
    }
}
