package nl.klankbord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.protocol.events.json.EventCodec;

/**
 * How long it takes to write the yearly report of an organisation with 10 000 cards, as its author's browser waits for it:
 * counting the cards, deciding and auditing the figures, writing all sections, and the PDF; first once, in a service that was
 * just started, then again and again.
 */
final class YearlyReportBench {
    private static final int CARDS = 10_000;
    private static final int TIMES = 40;
    private static final String ORGANISATION = "Zorggroep Veldzicht";
    private static final String REPORTS = "/v1/advisor/yearly-reports";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final LocalStack stack;
    private final StaffSession author;

    private YearlyReportBench(LocalStack stack) {
        this.stack = stack;
        var noor = DemoPerson.NOOR;
        this.author = new StaffSession(stack.keycloak(), noor.username(), noor.password(), new SecureRandom());
    }

    static void run() throws Exception {
        try (var stack = Stacks.start(Options.onFreePorts().withServiceFlags(List.of("-Xmx256m")))) {
            new YearlyReportBench(stack).measure();
        }
    }

    private void measure() throws Exception {
        var year = LocalDate.now(EventCodec.ZONE).minusDays(20).getYear() - 1;
        var organisation = organisation();
        fill(organisation, year);
        var report = REPORTS + "/" + organisation + "/" + year;
        step(report, "FREEZE", "COLLECTING");
        step(report, "BEGIN", "SNAPSHOT_FROZEN");
        var each = new ArrayList<Duration>();
        for (var time = 0; time < TIMES; time++) {
            var began = System.nanoTime();
            if (get(report + "/report.pdf").body().length == 0) throw new IllegalStateException("An empty report");
            each.add(Duration.ofNanos(System.nanoTime() - began));
        }
        var all = each.stream().reduce(Duration.ZERO, Duration::plus);
        var times = new Times(each, all);
        System.out.println("| A report over | first ms | p50 ms | p99 ms | aim ms |\n|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| %,d cards | %d | %.0f | %.0f | 5000 |%n",
                CARDS,
                each.get(0).toMillis(),
                times.percentileMs(50),
                times.percentileMs(99));
    }

    private String organisation() throws Exception {
        for (var listed : json(get(REPORTS)).path("reports")) {
            if (listed.path("organisationName").asText().equals(ORGANISATION)) {
                return listed.path("organisation").asText();
            }
        }
        throw new IllegalStateException("no " + ORGANISATION);
    }

    private void fill(String organisation, int year) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(
                        stack.jdbcUrl("reporting_service"), "postgres", stack.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("""
            insert into statistics_cards (card_id, organisation_id, card_year, codes)
            select gen_random_uuid(), '%s', %d, jsonb_build_object(
              'topic', (array['OO.PES', 'OO.INT', 'OO.SEX', 'OO.AGR', 'OO.DIS', 'IN', 'AV'])[1 + n %% 7],
              'extraTopics', jsonb_build_array(), 'nature', 'LN.PER',
              'role', (array['SLACHTOFFER', 'GETUIGE', 'DERDE'])[1 + n %% 3], 'relation', 'WERKNEMER',
              'channel', (array['PLATFORM', 'TEL'])[1 + n %% 2], 'mode', (array['SPARREN', 'ZELF_AANPAKKEN'])[1 + n %% 2],
              'actions', jsonb_build_array('ACT.LUI'), 'result', (array['RES.GEH', 'RES.DEE'])[1 + n %% 2],
              'reason', 'CLO.AFG', 'talks', (array['C1', 'C2_3', 'C4_6'])[1 + n %% 3], 'duration', 'W2_8')
            from generate_series(1, %d) n""".formatted(organisation, year, CARDS));
            statement.execute("vacuum analyze");
        }
    }

    private void step(String report, String step, String from) throws Exception {
        var tag = get(report).headers().firstValue("ETag").orElseThrow();
        var body = "{\"step\":\"%s\",\"from\":\"%s\"}".formatted(step, from);
        var answer = http.send(
                request(report + "/steps")
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "klankbord")
                        .header("If-Match", tag)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 204) throw new IllegalStateException(step + ": " + answer.body());
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var answer = http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.advisorApp() + path))
                .header("Authorization", "Bearer " + author.token());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws Exception {
        return new JsonMapper().readTree(answer.body());
    }
}
