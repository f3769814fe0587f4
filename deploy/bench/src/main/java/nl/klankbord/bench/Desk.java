package nl.klankbord.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nl.klankbord.local.clients.StaffSession;

/** The calls of an advisor's browser, answered and read but not opened. */
final class Desk {
    private static final int PAGE = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final StaffSession session;

    /**
     * One page of the list.
     *
     * @param cases the cases on it
     * @param next where the next one begins; empty on the last one
     */
    record Page(List<String> cases, String next) {}

    /**
     * The whole list.
     *
     * @param cases every case
     * @param places where each of its pages but the first begins
     */
    record Book(List<String> cases, List<String> places) {}

    Desk(String advisorApp, StaffSession session) {
        this.origin = advisorApp;
        this.session = session;
    }

    String token() {
        return session.token();
    }

    /** The page that begins there; the first one at the empty place. */
    Page page(String place) throws IOException, InterruptedException {
        var from = place.isEmpty() ? "" : "&cursor=" + place;
        var answer = get("/v1/advisor/cases?limit=" + PAGE + from);
        var cases = new ArrayList<String>();
        for (var each : answer.path("cases")) cases.add(each.path("id").asText());
        return new Page(cases, answer.path("next").asText(""));
    }

    Book leafThrough() throws IOException, InterruptedException {
        var cases = new ArrayList<String>();
        var places = new ArrayList<String>();
        var page = page("");
        cases.addAll(page.cases());
        while (!page.next().isEmpty()) {
            places.add(page.next());
            page = page(page.next());
            cases.addAll(page.cases());
        }
        return new Book(cases, places);
    }

    /** A case, its conversation and its messages. */
    JsonNode open(String id) throws IOException, InterruptedException {
        var one = get("/v1/advisor/cases/" + id);
        var conversation = get("/v1/advisor/conversations/" + id);
        var messages = get("/v1/advisor/conversations/" + id + "/messages?limit=50");
        if (!one.has("status")
                || !conversation.has("grants")
                || messages.path("messages").isEmpty()) throw new IllegalStateException("an empty case");
        return messages;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Authorization", "Bearer " + session.token())
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        return JSON.readTree(answer.body());
    }
}
