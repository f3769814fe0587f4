package nl.klankbord.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import nl.klankbord.local.processes.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxPageTest {
    private final int smtp = Ports.free();
    private final int http = Ports.free();
    private final MailCatcher catcher = new MailCatcher(smtp);
    private InboxPage page;

    @BeforeEach
    void start() throws Exception {
        catcher.start();
        page = new InboxPage(catcher, http);
    }

    @AfterEach
    void stop() {
        page.close();
        catcher.close();
    }

    @Test
    void aMailCanBeReadAndCannotActOnThePage() throws Exception {
        send("<script>alert(1)</script>", "<b>x</b> & more");

        var answer = get("/");

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("&lt;script&gt;alert(1)&lt;/script&gt;"), answer.body());
        assertTrue(answer.body().contains("&lt;b&gt;x&lt;/b&gt; &amp; more"), answer.body());
        assertTrue(answer.body().contains("To: noor@example.org"), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'none'"));
    }

    @Test
    void testsReadTheNewestMailFirst() throws Exception {
        send("first", "1");
        send("second", "2");

        var answer = get("/mails.json").body();

        assertTrue(answer.indexOf("second") < answer.indexOf("first"), answer);
        assertEquals(2, catcher.mails().size());
    }

    @Test
    void anEmptyInboxSaysSo() throws Exception {
        assertTrue(get("/").body().contains("No mail yet."));
        assertEquals(404, get("/elsewhere").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private void send(String subject, String text) throws Exception {
        var before = catcher.mails().size();
        try (var socket = new Socket("127.0.0.1", smtp)) {
            var mail = "HELO test\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<noor@example.org>\r\nDATA\r\nSubject: "
                    + subject + "\r\nTo: noor@example.org\r\n\r\n" + text + "\r\n.\r\nQUIT\r\n";
            socket.getOutputStream().write(mail.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
        assertEquals(before + 1, catcher.mails().size());
    }
}
