package nl.klankbord.reporting;

import static nl.klankbord.reporting.Calls.as;
import static nl.klankbord.reporting.Calls.write;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.klankbord.protocol.client.AdvisorIdentity;
import nl.klankbord.protocol.events.PersonAdmitted;
import nl.klankbord.protocol.events.PersonRole;
import nl.klankbord.protocol.events.StatisticsCardIssued;
import nl.klankbord.protocol.events.json.Topics;
import nl.klankbord.protocol.wire.CardId;
import nl.klankbord.protocol.wire.CaseCodes;
import nl.klankbord.protocol.wire.KeycloakSubject;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.TaxonomyCode;
import org.jspecify.annotations.Nullable;

/** The yearly report of an organisation, as its author's browser handles it. */
final class TestYearlyReport {
    static final String ALL = "/v1/advisor/yearly-reports";

    final TestChannel channel = TestChannel.withOfficers(1);
    final String author = channel.token();

    /** Over, and past its freeze, whatever day it is. */
    final int year = TestClock.today().getYear() - 1 - (TestClock.today().getDayOfYear() < 20 ? 1 : 0);

    final String report = at(year);

    String at(int someYear) {
        return ALL + "/" + channel.organisation.text() + "/" + someYear;
    }

    /** Another advisor of the practice, who serves no channel. */
    String colleague() {
        var subject = "colleague-" + UUID.randomUUID();
        var person = new PersonId(UUID.randomUUID());
        var kid = AdvisorIdentity.draw(TestOfficer.RANDOM).kid();
        Broker.get()
                .tell(
                        Topics.PRACTICE_PEOPLE,
                        person.text(),
                        new PersonAdmitted(
                                person,
                                new KeycloakSubject(subject),
                                kid,
                                PersonRole.ADVISOR,
                                channel.practice,
                                false));
        var token = Tokens.advisor(subject);
        await().until(() -> as(token).get(ALL).statusCode() == 200);
        return token;
    }

    /** So many more cases of bullying were closed in the year. */
    void cards(int count) {
        cards(year, count);
    }

    private void cards(int someYear, int count) {
        var known = "select count(*) from statistics_cards where organisation_id = '" + channel.organisation.text()
                + "' and card_year = " + someYear;
        var all = Rows.of(known, row -> row.getInt(1)).get(0) + count;
        IntStream.range(0, count).forEach(any -> {
            var card = new CardId(UUID.randomUUID());
            var issued = new StatisticsCardIssued(card, channel.organisation, someYear, codes(), TestClock.today());
            Broker.get().tell(Topics.CASE_STATISTICS, card.text(), issued);
        });
        await().until(() -> Rows.of(known, row -> row.getInt(1)).get(0) == all);
    }

    private static CaseCodes codes() {
        return new CaseCodes(
                code("OO.PES"),
                List.of(),
                code("LN.PER"),
                code("SLACHTOFFER"),
                code("WERKNEMER"),
                code("PLATFORM"),
                code("SPARREN"),
                List.of(code("ACT.LUI")),
                code("RES.DEE"),
                code("CLO.AFG"),
                code("C2_3"),
                code("W2_8"),
                code("COLLEGA"),
                code("ANONIEM"),
                code("OP_TIJD"));
    }

    private static TaxonomyCode code(String code) {
        return new TaxonomyCode(code);
    }

    /** The report of a year with so many cases, from its cards to its readers. */
    void published(int someYear, int cases, String colleague) {
        cards(someYear, cases);
        var steps = List.of("FREEZE COLLECTING", "BEGIN SNAPSHOT_FROZEN", "CHECK DRAFT", "REVIEW SDC_CHECKED");
        for (var step : steps) {
            var words = step.split(" ", -1);
            var review = words[0].equals("REVIEW");
            var members = review ? Map.<String, Object>of("answers", answers(false)) : Map.<String, Object>of();
            stepAt(at(someYear), review ? colleague : author, body(words[0], words[1], members));
        }
        stepAt(at(someYear), author, body("FINALISE", "PEER_REVIEWED", Map.of()));
    }

    /** Cards, and the report as far as its author's check. */
    void checked(int cases) {
        cards(cases);
        take("FREEZE", "COLLECTING", Map.of()).then().statusCode(204);
        take("BEGIN", "SNAPSHOT_FROZEN", Map.of()).then().statusCode(204);
        take("CHECK", "DRAFT", Map.of()).then().statusCode(204);
    }

    Response review(String token) {
        return step(token, "REVIEW", "SDC_CHECKED", Map.of("answers", answers(false)));
    }

    private void stepAt(String address, String token, Map<String, Object> step) {
        write(token, step)
                .header("If-Match", as(author).get(address).header("ETag"))
                .post(address + "/steps")
                .then()
                .statusCode(204);
    }

    /** What the author saw last. */
    String tag() {
        return as(author).get(report).header("ETag");
    }

    Response text(@Nullable String tag, String nl) {
        return put(tag, Map.of("section", 5, "nl", nl, "en", ""));
    }

    Response put(@Nullable String tag, Map<String, Object> section) {
        var request = write(author, Map.of("sections", List.of(section)));
        if (tag != null) request = request.header("If-Match", tag);
        return request.put(report + "/text");
    }

    Response take(String step, String from, Map<String, Object> members) {
        return step(author, step, from, members);
    }

    Response step(String token, String step, String from, Map<String, Object> members) {
        var seen = as(token).get(report).header("ETag");
        return write(token, body(step, from, members))
                .header("If-Match", seen == null ? tag() : seen)
                .post(report + "/steps");
    }

    static Map<String, Object> body(String step, String from, Map<String, Object> members) {
        var body = new HashMap<String, Object>(members);
        body.put("step", step);
        body.put("from", from);
        return body;
    }

    static List<Map<String, Object>> answers(boolean sixthFound) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(question -> Map.<String, Object>of(
                        "question", question, "found", sixthFound && question == 6, "remark", ""))
                .toList();
    }
}
