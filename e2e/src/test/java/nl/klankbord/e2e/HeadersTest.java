package nl.klankbord.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers of the reporter origin: A+ of the Observatory behind TLS, and the same set on every answer, errors too. */
class HeadersTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String STORE_PASSWORD = "throw-away";
    private static final Set<String> NOT_COPIED = Set.of("transfer-encoding", "content-length", "connection");

    @TempDir
    Path folder;

    @Test
    void theObservatoryGivesAnAPlus() throws Exception {
        var certificate = makeCertificate();
        var tls = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        tls.setHttpsConfigurator(new HttpsConfigurator(trustOf(folder.resolve("store.p12"))));
        tls.createContext("/", HeadersTest::passOn);
        var plain = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        plain.createContext("/", exchange -> redirect(exchange, tls.getAddress().getPort()));
        var threads = Executors.newCachedThreadPool();
        tls.setExecutor(threads);
        tls.start();
        plain.start();
        try {
            var ports = List.of(plain.getAddress().getPort(), tls.getAddress().getPort());
            var outcome = score(certificate, ports);
            assertEquals(0, outcome.status(), outcome.said());
        } finally {
            tls.stop(0);
            plain.stop(0);
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/0123456789abcdef0123456789abcdef", "/does-not-exist", "/v1/reporter/does-not-exist"})
    void everyAnswerOfTheReporterOriginCarriesTheSet(String path) throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(World.reporterOrigin() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var headers = answer.headers();

        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(null));
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(null));
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(null));
        assertEquals(
                "same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(null));
        assertEquals(
                "require-corp",
                headers.firstValue("Cross-Origin-Embedder-Policy").orElse(null));
        assertEquals(
                "same-origin",
                headers.firstValue("Cross-Origin-Resource-Policy").orElse(null));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(null));
        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                        + " require-trusted-types-for 'script'; trusted-types 'none'",
                headers.firstValue("Content-Security-Policy").orElse(null));
        for (var absent : List.of("Server", "Set-Cookie", "ETag", "Last-Modified"))
            assertFalse(headers.firstValue(absent).isPresent(), absent);
    }

    private record Outcome(int status, String said) {}

    private static Outcome score(Path certificate, List<Integer> ports) throws Exception {
        var command = List.of(
                "node",
                "observatory.mjs",
                "localhost",
                ports.get(0).toString(),
                ports.get(1).toString(),
                "130");
        var builder = new ProcessBuilder(command)
                .directory(Path.of("checks").toFile())
                .redirectErrorStream(true);
        builder.environment().put("NODE_EXTRA_CA_CERTS", certificate.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        return new Outcome(process.waitFor(), said);
    }

    /** A self-signed certificate for localhost, gone with the folder. */
    private Path makeCertificate() throws Exception {
        var store = folder.resolve("store.p12").toString();
        var certificate = folder.resolve("ca.pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "tls",
                "-dname",
                "CN=localhost",
                "-validity",
                "2",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "bc:c",
                "-keystore",
                store,
                "-storetype",
                "PKCS12",
                "-storepass",
                STORE_PASSWORD);
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "tls",
                "-keystore",
                store,
                "-storepass",
                STORE_PASSWORD,
                "-file",
                certificate.toString());
        return certificate;
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    private static SSLContext trustOf(Path store) throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, STORE_PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private static void redirect(HttpExchange exchange, int port) throws IOException {
        exchange.getResponseHeaders().set("Location", "https://localhost:" + port + exchange.getRequestURI());
        exchange.sendResponseHeaders(301, -1);
        exchange.close();
    }

    /** What an edge does: TLS outside, the service inside. */
    private static void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var inside = HTTP.send(
                    HttpRequest.newBuilder(URI.create(World.reporterOrigin() + exchange.getRequestURI()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            inside.headers().map().forEach((name, values) -> {
                if (!NOT_COPIED.contains(name) && !name.startsWith(":"))
                    exchange.getResponseHeaders().put(name, values);
            });
            exchange.sendResponseHeaders(inside.statusCode(), inside.body().length == 0 ? -1 : inside.body().length);
            exchange.getResponseBody().write(inside.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
