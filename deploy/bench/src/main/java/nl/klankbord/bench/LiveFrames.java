package nl.klankbord.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The advisor's live stream: when each change of one kind became known there. */
final class LiveFrames implements AutoCloseable {
    private final List<Long> arrivals = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final BufferedReader lines;
    private final Thread reader;

    LiveFrames(String advisorApp, String token, String kind) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(advisorApp + "/v1/advisor/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) throw new IllegalStateException("live stream: " + answer.statusCode());
        body = answer.body();
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        reader = new Thread(() -> read(kind), "live");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(String kind) {
        try {
            for (String line; (line = lines.readLine()) != null; )
                if (line.contains(kind)) arrivals.add(System.nanoTime());
        } catch (IOException closed) {
            // The stream ended.
        }
    }

    /** The moments, in {@link System#nanoTime()}, once so many have come. */
    List<Long> await(int count) throws InterruptedException {
        var end = System.nanoTime() + 60_000_000_000L;
        while (arrivals.size() < count) {
            if (System.nanoTime() > end)
                throw new IllegalStateException(arrivals.size() + " of " + count + " frames came");
            Thread.sleep(10);
        }
        return List.copyOf(arrivals);
    }

    int count() {
        return arrivals.size();
    }

    /** The stream itself, because its reader holds the lock of the lines. */
    @Override
    public void close() throws IOException {
        body.close();
    }
}
