package nl.klankbord.local.servers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.klankbord.local.servers.MailCatcher.Mail;

/** The caught mails as a page for people ({@code /}) and as JSON for tests ({@code /mails.json}). */
public final class InboxPage implements AutoCloseable {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
                   color: #1b1b1b; background: #fff; }
            article { border: 1px solid #767676; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            summary { cursor: pointer; padding: .5rem 0; }
            """;
    private final MailCatcher catcher;
    private final HttpServer server;

    /** Begins to serve on the loopback address. */
    public InboxPage(MailCatcher catcher, int port) throws IOException {
        this.catcher = catcher;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> send(exchange, 200, "text/html; charset=utf-8", page(catcher.mails()));
                case "/mails.json" -> send(exchange, 200, "application/json", json(catcher.mails()));
                default -> send(exchange, 404, "text/plain; charset=utf-8", "Not found");
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static String page(List<Mail> mails) {
        var page = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>Mails (")
                .append(mails.size())
                .append(")</title><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>Mails</h1><p>")
                .append(mails.isEmpty() ? "No mail yet." : mails.size() + " caught, newest first.")
                .append(" Nothing leaves this machine. <a href=\"/\">Look again</a></p>");
        for (var mail : mails)
            page.append("<article><h2>")
                    .append(escape(mail.subject()))
                    .append("</h2><p>To: ")
                    .append(escape(mail.to()))
                    .append("</p><pre>")
                    .append(escape(mail.text()))
                    .append("</pre><details><summary>All that was sent</summary><pre>")
                    .append(escape(mail.raw()))
                    .append("</pre></details></article>");
        return page.append("</main></body></html>").toString();
    }

    private static String json(List<Mail> mails) throws IOException {
        return new ObjectMapper().writeValueAsString(mails);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
