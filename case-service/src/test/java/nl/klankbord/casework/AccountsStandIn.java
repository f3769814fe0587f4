package nl.klankbord.casework;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the administration of the sign-in system: remembers which accounts were made. Global where it is used: for
 * another set of resources than its neighbours have, the service would start again.
 */
public final class AccountsStandIn implements QuarkusTestResourceLifecycleManager {
    private static final String SUBJECT = "11111111-2222-4333-8444-";
    private static final List<String> USERS = new CopyOnWriteArrayList<>();
    private static volatile String roles = "";
    private static volatile String taken = "";
    private static volatile int removed;
    private static volatile int made;

    private @Nullable HttpServer server;

    static void forget() {
        USERS.clear();
        roles = "";
        taken = "";
        removed = 0;
    }

    static void takes(String address) {
        taken = address;
    }

    static List<String> users() {
        return USERS;
    }

    static String roles() {
        return roles;
    }

    static int removed() {
        return removed;
    }

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", AccountsStandIn::answer);
            started.start();
            server = started;
            return Map.of(
                    "klankbord.accounts.server",
                    "http://127.0.0.1:" + started.getAddress().getPort(),
                    "klankbord.accounts.secret",
                    "of-the-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }

    private static void answer(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = call.getRequestURI().getPath();
        if (path.endsWith("/token")) send(call, 200, "{\"access_token\":\"t\"}");
        else if (path.endsWith("/groups")) groups(call);
        else if (path.endsWith("/available")) send(call, 200, """
                    [{"id":"r1","name":"advisor"},{"id":"r3","name":"officer"},{"id":"r2","name":"contact-person"},
                     {"id":"r4","name":"board"},{"id":"r5","name":"works-council"}]""");
        else if (path.endsWith("/realm")) {
            roles = body;
            send(call, 204, "");
        } else if ("DELETE".equals(call.getRequestMethod())) {
            removed++;
            send(call, 204, "");
        } else create(call, body);
    }

    private static void groups(HttpExchange call) throws IOException {
        var query = String.valueOf(call.getRequestURI().getQuery());
        if ("POST".equals(call.getRequestMethod())) send(call, 201, "");
        else send(call, 200, query.contains("practice:") ? "[{\"id\":\"g\",\"path\":\"/linde\"}]" : "[]");
    }

    private static void create(HttpExchange call, String body) throws IOException {
        if (!taken.isEmpty() && body.contains(taken)) {
            send(call, 409, "{\"errorMessage\":\"User exists with same email\"}");
            return;
        }
        USERS.add(body);
        made++;
        call.getResponseHeaders().set("Location", "http://admin/users/" + SUBJECT + "%012d".formatted(made));
        send(call, 201, "");
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) call.getResponseBody().write(bytes);
        call.close();
    }
}
