package nl.klankbord.local.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The live stream of the advisor app: what kind of thing changed for which case. */
public final class LiveStream implements AutoCloseable {
    private static final String DATA = "data:";
    private final BlockingQueue<JsonNode> changes = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private final Thread reader;

    LiveStream(String origin, String token) {
        var request = HttpRequest.newBuilder(URI.create(origin + "/v1/advisor/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            var answer = JsonHttp.HTTP.send(request, BodyHandlers.ofLines());
            if (answer.statusCode() != 200) throw new HttpRefusal("GET /v1/advisor/live", answer.statusCode(), "");
            lines = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        reader = new Thread(this::readAll, "live");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next change: members {@code kind} and {@code id}; null if none comes in time. */
    public @Nullable JsonNode next(Duration patience) throws InterruptedException {
        return changes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        lines.close();
        reader.interrupt();
    }

    private void readAll() {
        try {
            lines.filter(line -> line.startsWith(DATA)).forEach(line -> {
                try {
                    changes.add(JsonHttp.JSON.readTree(line.substring(DATA.length())));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException ended) {
            // the service was stopped or we were closed
        }
    }
}
