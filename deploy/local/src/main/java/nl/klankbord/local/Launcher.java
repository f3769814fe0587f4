package nl.klankbord.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code deploy/up}: starts the stack, says where everything is, and stops it on Ctrl-C. */
public final class Launcher {
    private static final String USAGE = """
            deploy/up [--fresh] [--without=<service>]
              Builds what is missing and starts everything on this machine; Ctrl-C stops it.
              --fresh   begin with empty databases, topics and secrets
              --without leave out a service, for example case-service, to run it from its sources
            """;

    private static final String WITHOUT = "--without=";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Launcher() {}

    /** Runs in the root of the repository; the system property {@code local.terminal} says whether to redraw. */
    public static void main(String[] arguments) throws Exception {
        var display = new ProgressDisplay(OUT, Boolean.getBoolean("local.terminal"));
        try {
            var options = options(List.of(arguments)).reportingTo(display);
            run(options, display);
        } catch (CannotStart e) {
            display.close();
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Exception e) {
            display.close();
            System.err.println("Not started: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Options options(List<String> arguments) {
        var options = Options.usual(Path.of("").toAbsolutePath());
        for (var argument : arguments) {
            if (argument.equals("--fresh")) options = options.withFreshData();
            else if (argument.startsWith(WITHOUT))
                options = options.without(Part.called(argument.substring(WITHOUT.length())));
            else throw new CannotStart(USAGE);
        }
        return options;
    }

    private static void run(Options options, ProgressDisplay display) throws Exception {
        var stack = LocalStack.prepare(options, FirstStart.none());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack, display), "stop"));
        stack.startAll();
        display.close();
        Welcome.print(stack, OUT);
        new CountDownLatch(1).await();
    }

    private static void stop(LocalStack stack, ProgressDisplay display) {
        display.close();
        if (stack.isClosed()) return;
        var begin = System.nanoTime();
        OUT.println("Stopping …");
        try {
            stack.close();
            OUT.printf(Locale.ROOT, "Stopped in %.1f s.%n", (System.nanoTime() - begin) / 1e9);
        } catch (IOException e) {
            OUT.println("Stopped, but not tidily: " + e.getMessage());
        }
    }
}
