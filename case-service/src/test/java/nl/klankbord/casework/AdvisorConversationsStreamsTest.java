package nl.klankbord.casework;

import static nl.klankbord.casework.Calls.as;
import static nl.klankbord.casework.Calls.write;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.klankbord.local.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes pass as they come, and what breaks off is never taken for a whole. */
@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class AdvisorConversationsStreamsTest {
    private final String token = Tokens.advisor("noor");
    private final String conversation = "/v1/advisor/conversations/" + UUID.randomUUID();
    private final String file = "/attachments/" + "0a".repeat(16);

    @TestHTTPResource
    URI service;

    @BeforeEach
    void intakeAnswers() {
        IntakeStandIn.answers(IntakeStandIn::empty);
    }

    @Test
    void largePartsPassBothWaysUnchanged() throws Exception {
        var part = TestAdvisor.bytes(1_048_576);
        var arrived = new CompletableFuture<byte[]>();
        IntakeStandIn.answers(exchange -> {
            arrived.complete(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        write(token)
                .contentType("application/octet-stream")
                .body(part)
                .put(conversation + file + "/parts/0")
                .then()
                .statusCode(204);
        assertArrayEquals(part, arrived.get(5, TimeUnit.SECONDS));

        IntakeStandIn.answers(exchange -> {
            exchange.sendResponseHeaders(200, part.length);
            exchange.getResponseBody().write(part);
            exchange.close();
        });
        var fetched = as(token).get(conversation + file + "/parts/0").asByteArray();
        assertArrayEquals(part, fetched);
    }

    @Test
    void theFirstBytesOfAnAnswerPassBeforeTheLast() throws Exception {
        var rest = new CompletableFuture<Void>();
        IntakeStandIn.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            rest.orTimeout(10, TimeUnit.SECONDS).join();
            exchange.getResponseBody().write(" last".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        var request = HttpRequest.newBuilder(service.resolve(conversation)).header("Authorization", "Bearer " + token);
        try (var answer = HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertEquals("first", text(answer, 5));
            rest.complete(null);
            assertEquals(" last", text(answer, 5));
        }
    }

    @Test
    void aBodyThatBreaksOffIsNotTakenForAWholeOne() throws Exception {
        var arrived = new CompletableFuture<String>();
        IntakeStandIn.answers(exchange -> {
            try {
                exchange.getRequestBody().readAllBytes();
                arrived.complete("whole");
            } catch (IOException e) {
                arrived.complete("broken");
            }
            exchange.close();
        });

        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream()
                    .write(("PUT " + conversation + file + "/parts/0 HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Authorization: Bearer " + token + "\r\nX-Requested-With: klankbord\r\n"
                                    + "Content-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            IntakeStandIn.CALLS.poll(5, TimeUnit.SECONDS);
        }

        assertEquals("broken", arrived.get(5, TimeUnit.SECONDS));
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        IntakeStandIn.answers(exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(new byte[5000]);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });

        var failed = false;
        try {
            failed = as(token).get(conversation).asByteArray().length != 100_000;
        } catch (Exception e) {
            failed = true;
        }

        assertTrue(failed);
    }

    private static String text(InputStream stream, int length) throws IOException {
        return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    }
}
