package nl.klankbord.edge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What no HTTP client would send. */
@QuarkusTest
@WithTestResource(SigningKey.class)
class RawRequestsTest {
    private static final int MORE_THAN_THE_LIMIT = 150_000;

    @TestHTTPResource
    URI server;

    /** The framework ends this answer itself, before a problem can be written into it. */
    @Test
    void aBodyWithoutALengthEndsAtTheLimit() throws IOException {
        var answer =
                send("""
                POST /v1/reporter/things HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Transfer-Encoding: chunked
                Connection: close

                """, chunk("{\"mailbox\":\"") + chunk("x".repeat(MORE_THAN_THE_LIMIT)) + chunk("\"}") + chunk(""));

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("Content-Security-Policy"), answer);
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        var answer =
                send("GET / HTTP/1.1\nHost: localhost\nConnection: close\nX-Long: " + "x".repeat(40_000) + "\n\n", "");

        expect(answer, 431, "headers-too-large");
    }

    /** Larger than is let through for an answer in words. */
    @Test
    void headersWithoutAnEndAreRefused() throws IOException {
        var answer = send("GET / HTTP/1.1\nHost: localhost\nX-Long: " + "x".repeat(100_000) + "\n\n", "");

        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        var answer = send("GET /" + "x".repeat(8_000) + " HTTP/1.1\nHost: localhost\nConnection: close\n\n", "");

        expect(answer, 414, "address-too-long");
    }

    @Test
    void aLineThatIsNoRequestIsRefused() throws IOException {
        var answer = send("NONSENSE\n\n", "");

        assertTrue(answer.matches("(?s)HTTP/1.[01] 400.*"), answer);
    }

    /** The framework refuses what is no URI before any of our code hears of it, with an empty answer. */
    @Test
    void aPathWithBrokenEscapesIsRefused() throws IOException {
        var answer = send("GET /v1/advisor/things/%zz HTTP/1.1\nHost: localhost\nConnection: close\n\n", "");

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    @Test
    void aLengthThatIsNoneIsRefused() throws IOException {
        var answer = send(
                "POST /v1/reporter/things HTTP/1.1\nHost: localhost\nContent-Type: application/json\nContent-Length: 99999999999999999999\n\n",
                "");

        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    private static void expect(String answer, int status, String slug) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"/problems/" + slug + "\""), answer);
        assertTrue(answer.contains("Content-Security-Policy"), answer);
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private String send(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(5_000);
            var out = socket.getOutputStream();
            out.write((head.replace("\n", "\r\n") + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new StringBuilder();
            try {
                var in = socket.getInputStream();
                for (var next = in.read(); next >= 0; next = in.read()) {
                    answer.append((char) next);
                }
            } catch (IOException e) {
                answer.append(" [").append(e.getMessage()).append(']');
            }
            return answer.toString();
        }
    }
}
