package nl.klankbord.local;

import java.io.PrintStream;
import java.util.Locale;

/** What the launcher says when everything is ready: where to look, how to sign in, what it cost. */
final class Welcome {
    private Welcome() {}

    static void print(LocalStack stack, PrintStream out) {
        out.println();
        out.println("Dashboard   " + stack.advisorApp() + "/");
        out.println("Inbox       " + stack.inboxPage() + "/");
        out.println("Logs        " + stack.logs());
        out.println();
        out.printf(Locale.ROOT, "Ready in %.1f s, %s. Ctrl-C stops everything.%n", stack.seconds(), memory(stack));
    }

    private static String memory(LocalStack stack) {
        var kibibytes = stack.memory();
        if (kibibytes.isEmpty()) return "memory not measured on this system";
        return String.format(
                Locale.ROOT, "%.2f GB of memory (PSS of all processes)", kibibytes.getAsLong() * 1024 / 1e9);
    }
}
