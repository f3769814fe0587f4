package nl.klankbord.casework;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Stands for every service that calls are passed on to, on a free port: remembers what arrived and answers what a test asks for. */
public final class IntakeStandIn implements QuarkusTestResourceLifecycleManager {
    /** How the stand-in answers. */
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private static @Nullable HttpServer server;
    private static @Nullable ExecutorService threads;
    private static volatile Answer answer = IntakeStandIn::empty;
    static final BlockingQueue<HttpExchange> CALLS = new LinkedBlockingQueue<>();

    static void answers(Answer next) {
        CALLS.clear();
        answer = next;
    }

    static void empty(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    static Answer json(int status, String type, String body) {
        return exchange -> {
            exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Content-Type", type);
            var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            threads = Executors.newCachedThreadPool();
            started.setExecutor(threads);
            started.createContext("/", exchange -> {
                CALLS.add(exchange);
                answer.give(exchange);
            });
            started.start();
            server = started;
            var origin = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "klankbord.forwarding.intake",
                    origin,
                    "klankbord.forwarding.notification",
                    origin,
                    "klankbord.forwarding.reporting",
                    origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
        if (threads != null) threads.shutdownNow();
    }
}
