package nl.klankbord.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium for the stories: the one that {@code CHROME_PATH} names, one of the {@code PATH}, or one installed now.
 *
 * <p>Ubuntu's package of that name is an empty shell around snap, so a candidate counts only if it tells its version.
 */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Where it is; empty: Playwright's own download, which Playwright finds by itself. */
    static final Optional<Path> PATH = findOneAtATime();

    private Chromium() {}

    /** Stories run in several JVMs, and a package manager serves one at a time. */
    private static Optional<Path> findOneAtATime() {
        var turn = Path.of(System.getProperty("java.io.tmpdir"), "klankbord-chromium.lock");
        try (var file = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var unused = file.lock()) {
            return find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        var given = System.getenv("CHROME_PATH");
        if (given != null && !given.isBlank()) return Optional.of(Path.of(given));
        var installed = onPath();
        if (installed.isPresent()) return installed;
        if (isDebian() && isRoot()) {
            System.out.println("No Chromium found; installing the distribution's package");
            run("apt-get", "update");
            run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
            return Optional.of(onPath().orElseThrow(Chromium::nothingHelps));
        }
        System.out.println("No Chromium found; downloading Playwright's");
        if (!runPlaywrightInstall()) throw nothingHelps();
        return Optional.empty();
    }

    private static Optional<Path> onPath() {
        return NAMES.stream()
                .flatMap(
                        name -> List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                                .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .filter(Chromium::tellsItsVersion)
                .findFirst();
    }

    private static boolean tellsItsVersion(Path candidate) {
        try {
            var process = new ProcessBuilder(candidate.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            return process.waitFor(20, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && said.matches("(?s).*\\d+\\.\\d+.*");
        } catch (IOException notRunnable) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isDebian() {
        try {
            return Files.readAllLines(Path.of("/etc/os-release")).contains("ID=debian");
        } catch (IOException notLinux) {
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            if (builder.start().waitFor() != 0) throw nothingHelps();
        } catch (IOException e) {
            throw nothingHelps();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw nothingHelps();
        }
    }

    /** In a JVM of its own, because Playwright's command line ends the one it runs in. */
    private static boolean runPlaywrightInstall() {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new ProcessBuilder(
                                    java,
                                    "-cp",
                                    System.getProperty(
                                            "surefire.test.class.path", System.getProperty("java.class.path")),
                                    "com.microsoft.playwright.CLI",
                                    "install",
                                    "chromium")
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static IllegalStateException nothingHelps() {
        return new IllegalStateException(
                "The browser stories need Chromium: install it, or name it in the environment variable CHROME_PATH");
    }
}
