package nl.klankbord.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.klankbord.local.processes.Ports;
import org.jspecify.annotations.Nullable;

/** A real mail server, and a small server in the place of the sign-in system. Both can go away and come back. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {
    private final Map<String, String> users = new ConcurrentHashMap<>();
    private final int mailPort = Ports.free();
    private @Nullable GreenMail mail;
    private @Nullable HttpServer signIn;
    private volatile boolean signInAway;

    @Override
    public Map<String, String> start() {
        mailServerComes();
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/realms/klankbord/protocol/openid-connect/token", this::token);
            server.createContext("/admin/realms/klankbord/users/", this::user);
            server.start();
            signIn = server;
            var url = "http://127.0.0.1:" + server.getAddress().getPort();
            return Map.of(
                    "quarkus.mailer.host",
                    "127.0.0.1",
                    "quarkus.mailer.port",
                    String.valueOf(mailPort),
                    "quarkus.oidc-client.auth-server-url",
                    url + "/realms/klankbord",
                    "quarkus.oidc-client.credentials.secret",
                    "test",
                    "quarkus.rest-client.keycloak.url",
                    url + "/admin/realms/klankbord");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Surroundings.class));
    }

    @Override
    public void stop() {
        mailServerGoes();
        if (signIn != null) signIn.stop(0);
    }

    void mailServerComes() {
        mail = new GreenMail(new ServerSetup(mailPort, "127.0.0.1", "smtp"));
        mail.start();
    }

    void mailServerGoes() {
        if (mail != null) mail.stop();
        mail = null;
    }

    int mailPort() {
        return mailPort;
    }

    void signInGoes() {
        signInAway = true;
    }

    void signInComes() {
        signInAway = false;
    }

    /** Somebody whose address is {@code <subject>@staff.example}. */
    void knows(String subject, String language) {
        users.put(subject, """
                {"id":"%s","enabled":true,"email":"%s@staff.example","firstName":"A","attributes":{"locale":["%s"]}}""".formatted(subject, subject, language));
    }

    void knowsDisabled(String subject) {
        users.put(subject, "{\"enabled\":false,\"email\":\"" + subject + "@staff.example\"}");
    }

    List<MimeMessage> mailsTo(String subject) {
        var server = mail;
        if (server == null) return List.of();
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, subject + "@staff.example"))
                .toList();
    }

    static String raw(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, "{\"access_token\":\"a-token\",\"token_type\":\"Bearer\",\"expires_in\":60}");
    }

    private void user(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var allowed = "Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, allowed ? users.get(path.substring(path.lastIndexOf('/') + 1)) : null);
    }

    private void answer(HttpExchange exchange, @Nullable String json) throws IOException {
        try (exchange) {
            if (signInAway || json == null) {
                exchange.sendResponseHeaders(signInAway ? 503 : 404, -1);
                return;
            }
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
