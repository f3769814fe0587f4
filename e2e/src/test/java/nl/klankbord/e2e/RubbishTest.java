package nl.klankbord.e2e;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.klankbord.local.Door;
import nl.klankbord.local.clients.StaffSession;
import nl.klankbord.local.seed.Demo;
import org.junit.jupiter.api.Test;

/** Whatever a service says that it does, rubbish is a problem of whoever sent it, and never "our fault". */
class RubbishTest {
    private static final int PATIENCE_MS = 10_000;
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<Door, String> SERVICES = Map.of(
            Door.INTAKE, "intake-service",
            Door.CASE, "case-service",
            Door.REPORTING, "reporting-service",
            Door.NOTIFICATION, "notification-service");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");
    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final Map<String, byte[]> RUBBISH = rubbish();
    private static final List<String> NAMES = List.of(
            "x",
            "%00",
            "%FF%FE",
            "-1",
            "99999999999999999999",
            "..%2F..%2Fvault",
            "%27%20or%20%271%27%3D%271",
            "%F0%9F%92%A9",
            "0".repeat(3_000));
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, StaffSession> sessions = new LinkedHashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    RubbishTest() {
        SERVICES.forEach((door, folder) -> operations.addAll(Operation.of(
                door, Path.of("..", folder, "openapi.yaml").toAbsolutePath().normalize())));
        sessions.put("/v1/advisor/", session(World.noor()));
        sessions.put("/v1/practice/", session(World.ellen()));
        sessions.put("/v1/organisation/", session(EscalationDesk.officer("mirjam")));
        var noor = new EscalationDesk("Bakkerij Korenaar");
        known.put("channel", noor.channel.hex());
        known.put(
                "thread",
                noor.handIn(Agreement.to("Voor wie rommel stuurt.", noor.officers()))
                        .id()
                        .hex());
        known.put("year", "2026");
        known.put("month", "2026-01");
        known.put("part", "0");
    }

    private static StaffSession session(Demo.Account account) {
        return new StaffSession(World.stack().keycloak(), account.username(), account.password(), RANDOM);
    }

    private static Map<String, byte[]> rubbish() {
        var all = new LinkedHashMap<String, byte[]>();
        for (var text : List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "17",
                "{",
                "{}{}",
                "{\"message\":{}}",
                "{\"message\":\"aGVsbG8",
                "{\"step\":\"ASK\",\"step\":\"ASK\"}",
                "{\"unknown\":1}",
                "{\"grants\":{},\"message\":[],\"attachments\":\"x\",\"vault\":1.5,\"text\":{},\"on\":\"never\"}"))
            all.put(text, text.getBytes(UTF_8));
        all.put("deep lists", "[".repeat(100_000).getBytes(UTF_8));
        all.put("deep objects", ("{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000)).getBytes(UTF_8));
        all.put("not UTF-8", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
        all.put("UTF-16", "{}".getBytes(UTF_16));
        return all;
    }

    @Test
    void everyOperationOfEveryServiceRefusesRubbish() throws Exception {
        assertTrue(operations.size() > 250, () -> operations.size() + " operations");
        for (var operation : operations) {
            if (operation.takes(JSON)) tryBodies(operation);
            if (operation.takesABody()) {
                trySending(operation, "text/plain", "{}".getBytes(UTF_8));
                trySending(operation, "nonsense", "{}".getBytes(UTF_8));
                tryTooLarge(operation);
            }
            // The style of a page is the same in every year, also in one that never was.
            if (operation.hasNames() && !operation.path().endsWith("page.css")) tryNames(operation);
        }
        tryMethods();

        assertEquals("", String.join("\n", faults));
    }

    private void tryBodies(Operation operation) {
        RUBBISH.forEach(
                (what, body) -> expectProblem(operation + " " + what, request(operation, this::valueOf, JSON, body)));
    }

    private void trySending(Operation operation, String type, byte[] body) {
        expectProblem(operation + " as " + type, request(operation, this::valueOf, type, body));
    }

    /** Names that nobody gave to anything. */
    private void tryNames(Operation operation) {
        for (var name : NAMES) {
            var request = request(operation, any -> name, JSON, "{}".getBytes(UTF_8));
            expectProblem(operation + " at " + name.substring(0, Math.min(40, name.length())), request);
        }
    }

    /** Methods that no service describes for a path; who may not come in at all is told that first. */
    private void tryMethods() {
        var described = operations.stream()
                .collect(Collectors.groupingBy(
                        operation -> operation.service() + operation.path(),
                        LinkedHashMap::new,
                        Collectors.toMap(Operation::method, operation -> operation, (one, same) -> one)));
        for (var ways : described.values()) {
            var some = ways.values().iterator().next();
            for (var method : METHODS) {
                if (ways.containsKey(method)) continue;
                var other = new Operation(some.service(), method, some.path(), some.types());
                expectProblem(other.toString(), request(other, this::valueOf, JSON, "{}".getBytes(UTF_8)));
            }
        }
    }

    /** Announces a gigabyte, and is refused before the first byte of it. */
    private void tryTooLarge(Operation operation) throws IOException {
        var target = URI.create(World.stack().url(operation.service()));
        try (var socket = new Socket("127.0.0.1", target.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            var head = operation.method() + " " + operation.at(this::valueOf) + " HTTP/1.1\r\nHost: "
                    + target.getAuthority() + "\r\nContent-Type: "
                    + operation.types().get(0) + "\r\nX-Requested-With: klankbord\r\nContent-Length: 1000000000\r\n"
                    + authorization(operation)
                            .map(value -> "Authorization: " + value + "\r\n")
                            .orElse("") + "\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            var status = answer.readLine();
            var type = answer.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.equalsIgnoreCase("Content-Type: " + PROBLEM))
                    .findFirst();
            if (status == null || !status.startsWith("HTTP/1.1 4") || type.isEmpty())
                faults.add(operation + " too large: " + status);
        } catch (SocketTimeoutException waits) {
            faults.add(operation + " waits for a gigabyte");
        }
    }

    private String valueOf(String name) {
        return known.getOrDefault(name, name.equals("attachment") ? HEX : "019eeb76-4f1c-4d2a-9b8e-7c6d5e4f3a2b");
    }

    private Optional<String> authorization(Operation operation) {
        return sessions.entrySet().stream()
                .filter(session -> operation.path().startsWith(session.getKey()))
                .map(session -> "Bearer " + session.getValue().token())
                .findFirst();
    }

    private HttpRequest request(Operation operation, UnaryOperator<String> values, String type, byte[] body) {
        var url = World.stack().url(operation.service()) + operation.at(values);
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .method(operation.method(), BodyPublishers.ofByteArray(body))
                .header("Content-Type", type)
                .header("X-Requested-With", "klankbord");
        authorization(operation).ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private void expectProblem(String what, HttpRequest request) {
        try {
            var answer = send(request);
            var type = answer.headers().firstValue("Content-Type").orElse("no type");
            var said = "";
            try (var body = answer.body()) {
                if (answer.statusCode() >= 400) said = new String(body.readAllBytes(), UTF_8);
            }
            var isProblem = answer.statusCode() >= 400 && answer.statusCode() < 500 && type.equals(PROBLEM);
            if (!isProblem) faults.add(what + ": " + answer.statusCode() + " " + type + " " + said);
        } catch (IOException e) {
            faults.add(what + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Twice at most: a service closes the line after some refusals, and the client may still pick it for the next call. */
    private HttpResponse<InputStream> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException closed) {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        }
    }
}
