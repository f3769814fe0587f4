package nl.klankbord.local;

import java.io.PrintStream;
import java.util.Locale;
import nl.klankbord.local.seed.Demo;

/** What the launcher says when everything is ready: where to look, how to sign in, what it cost. */
final class Welcome {
    private Welcome() {}

    static void print(LocalStack stack, PrintStream out) {
        var demo = stack.demo();
        out.println();
        if (!demo.links().isEmpty()) out.println("An employee reports here:");
        demo.links().forEach((organisation, link) -> out.printf("  %-22s %s%n", organisation, link));
        demo.reports()
                .forEach((organisation, code) -> out.printf("  example report at %s, code %s%n", organisation, code));
        out.println();
        out.println("Advisors sign in here:  " + stack.advisorApp() + "/");
        for (var account : demo.accounts()) out.print(signIn(account));
        out.println();
        out.println("Officers sign in here:  " + stack.organisationApp() + "/");
        for (var officer : demo.officers()) out.print(signIn(officer));
        out.println();
        out.println("Board and works council read there too, without a vault:");
        for (var reader : demo.readers()) out.print(signIn(reader));
        out.println();
        out.println("Mails to staff:         " + stack.inboxPage() + "/");
        out.println("Logs:                   " + stack.logs());
        out.println();
        out.printf(Locale.ROOT, "Ready in %.1f s, %s. Ctrl-C stops everything.%n", stack.seconds(), memory(stack));
    }

    private static String signIn(Demo.Account account) {
        var line = String.format(
                "  %-6s %-19s %s, %s%n", account.username(), account.password(), account.name(), account.task());
        if (!account.passphrase().isEmpty())
            return line + "         vault: " + account.passphrase() + System.lineSeparator();
        if (!account.kit().isEmpty()) return line + "         signing key: " + account.kit() + System.lineSeparator();
        return line;
    }

    private static String signIn(Demo.Officer officer) {
        var account = officer.account();
        return String.format(
                "  %-26s %-19s %s, %s at %s%n         vault: %s%n",
                account.username(),
                account.password(),
                account.name(),
                account.task(),
                officer.organisation(),
                account.passphrase());
    }

    private static String signIn(Demo.Reader reader) {
        var account = reader.account();
        return String.format(
                "  %-26s %-19s %s, %s of %s%n",
                account.username(), account.password(), account.name(), account.task(), reader.organisation());
    }

    private static String memory(LocalStack stack) {
        var kibibytes = stack.memory();
        if (kibibytes.isEmpty()) return "memory not measured on this system";
        return String.format(
                Locale.ROOT, "%.2f GB of memory (PSS of all processes)", kibibytes.getAsLong() * 1024 / 1e9);
    }
}
