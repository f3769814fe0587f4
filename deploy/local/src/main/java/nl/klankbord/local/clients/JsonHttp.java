package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speaks JSON with one origin, and turns its refusals into {@link HttpRefusal}. Keeps no cookie. */
final class JsonHttp {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String origin;

    JsonHttp(String origin) {
        this.origin = origin;
    }

    String origin() {
        return origin;
    }

    JsonNode get(String path, String... headers) {
        return json(send("GET", path, BodyPublishers.noBody(), List.of(headers)));
    }

    @CanIgnoreReturnValue
    JsonNode post(String path, Object body, String... headers) {
        return json(send("POST", path, BodyPublishers.ofByteArray(write(body)), json(headers)));
    }

    @CanIgnoreReturnValue
    JsonNode put(String path, Object body, String... headers) {
        return json(send("PUT", path, BodyPublishers.ofByteArray(write(body)), json(headers)));
    }

    /** An answer of bytes. */
    byte[] bytes(String path, Object body, String... headers) {
        return send("POST", path, BodyPublishers.ofByteArray(write(body)), json(headers))
                .body();
    }

    @CanIgnoreReturnValue
    HttpResponse<byte[]> send(String method, String path, BodyPublisher body, List<String> headers) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .method(method, body);
        for (var i = 0; i < headers.size(); i += 2) request.header(headers.get(i), headers.get(i + 1));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) throw refusal(method + " " + path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> json(String... headers) {
        var all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return all;
    }

    private static HttpRefusal refusal(String what, HttpResponse<byte[]> answer) {
        var type = json(answer).path("type").asText("");
        return new HttpRefusal(what, answer.statusCode(), type.substring(type.lastIndexOf('/') + 1));
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        if (answer.body().length == 0) return MissingNode.getInstance();
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a node as one of our types. */
    static <T> T as(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, type);
    }

    static <T> List<T> listOf(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }
}
