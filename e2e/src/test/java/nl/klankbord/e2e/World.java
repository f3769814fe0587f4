package nl.klankbord.e2e;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.Door;
import nl.klankbord.local.FirstStart;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.Options;
import nl.klankbord.local.Part;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.local.seed.DemoPerson;
import org.awaitility.Awaitility;

/** A browser, and a stack that starts when it is first asked for: one of each for all stories, stopped when the last is told. */
final class World {
    private static final int PATIENCE_MS = 30_000;
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = launch(List.of());

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // One look through everything that is kept takes seconds once many stories left something.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    /** For stories that share what is there; one that turns the clock brings a stack of its own. */
    private static final class Shared {
        static final LocalStack STACK = sharedStack();
    }

    private World() {}

    private static LocalStack sharedStack() {
        try {
            var stack = startStack(Options.onFreePorts().with(Part.CASE, "KLANKBORD_RETENTION_EVERY", "2s"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    stack.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return stack;
        } catch (Exception e) {
            throw new IllegalStateException("The stack did not start", e);
        }
    }

    /** A stack of a story's own, with the demonstration in it, which the first of all stacks has made for the others. */
    static LocalStack startStack(Options options) throws Exception {
        return FirstStart.begin(options, Path.of("target", "first-start"));
    }

    /** A browser of its own, for stories that need other flags. */
    static Browser launch(List<String> flags) {
        var arguments = new ArrayList<>(List.of("--no-sandbox"));
        arguments.addAll(flags);
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        Chromium.PATH.ifPresent(options::setExecutablePath);
        return PLAYWRIGHT.chromium().launch(options);
    }

    static LocalStack stack() {
        return Shared.STACK;
    }

    static Browser browser() {
        return BROWSER;
    }

    static String reporterOrigin() {
        return stack().reporterApp();
    }

    static String advisorApp() {
        return stack().advisorApp();
    }

    /** The link of an organisation's poster, fragment included. */
    static String reporterLink(String organisation) {
        return stack().reporterLink(organisation);
    }

    static Demo.Account noor() {
        return noor(stack());
    }

    static Demo.Account noor(LocalStack stack) {
        return account(stack, DemoPerson.NOOR);
    }

    static Demo.Account samir() {
        return account(DemoPerson.SAMIR);
    }

    /** Runs the practice; her kit is the sheet of its signing key. */
    static Demo.Account ellen() {
        return account(DemoPerson.ELLEN);
    }

    /** Shows colleagues at De Wilg the way. */
    static Demo.Account joris() {
        return account(DemoPerson.JORIS);
    }

    /** An advisor who has no keys yet. */
    static Demo.Account newcomer() {
        return account(DemoPerson.VERA);
    }

    private static Demo.Account account(DemoPerson person) {
        return account(stack(), person);
    }

    private static Demo.Account account(LocalStack stack, DemoPerson person) {
        return stack.people().stream()
                .filter(one -> one.username().equals(person.username()))
                .findFirst()
                .orElseThrow();
    }

    /** The answers of a report whose questions were skipped. */
    static ObjectNode noAnswers() {
        return JsonNodeFactory.instance.objectNode();
    }

    static List<String> mailsTo(Demo.Account person) {
        return mails().stream()
                .filter(mail -> mail.contains("To: " + person.username() + "@"))
                .toList();
    }

    /** Every mail as it was sent. */
    static List<String> mails() {
        return stack().inbox();
    }

    static void sendMail(LocalStack stack, String text) {
        try (var socket = new Socket("127.0.0.1", port(stack.url(Door.SMTP)))) {
            var letter = "HELO test\r\nMAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.org>\r\nDATA\r\n"
                    + "From: a@example.org\r\nTo: b@example.org\r\nSubject: planted\r\n\r\n" + text
                    + "\r\n.\r\nQUIT\r\n";
            socket.getOutputStream().write(letter.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(String url) {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }
}
