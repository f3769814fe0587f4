package nl.klankbord.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The classes of our programs as a JVM has them after reading, kept from an earlier run (class data sharing): a program that
 * finds its own starts in about two thirds of the time. A JVM takes only an archive that fits it and the jars; else it
 * starts as always.
 */
public final class ClassArchive {
    private static final int ENDED = 0;
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final List<String> QUIET = List.of("-Xlog:disable", "-Xlog:all=error");

    private final Path folder;
    private final boolean grows;

    /**
     * Keeps archives in that folder.
     *
     * @param grows whether a program without an archive leaves one when it ends, which takes it some seconds
     */
    public ClassArchive(Path folder, boolean grows) {
        this.folder = folder;
        this.grows = grows;
    }

    /** What the JVM of a program is told; a program is known by its name and the jar it starts from. */
    public List<String> arguments(String name, Path jar) throws IOException {
        var archive = archive(name, jar);
        if (Files.exists(archive)) return with("-XX:SharedArchiveFile=" + archive);
        if (!grows) return List.of();
        Files.createDirectories(folder);
        return with("-XX:ArchiveClassesAtExit=" + unfinished(archive));
    }

    /** Keeps what the program leaves, if it ends in its own way: one that was killed leaves half of it. */
    public void keepOf(Child program, Path jar) throws IOException {
        var archive = archive(program.name(), jar);
        if (Files.exists(archive) || !grows) return;
        program.whenEnded(status -> {
            if (status == ENDED || status == ENDED_BY_SIGTERM) keep(program.name(), archive);
        });
    }

    private void keep(String name, Path archive) {
        try {
            if (!Files.exists(unfinished(archive))) return;
            try (var files = Files.list(folder)) {
                for (var file : (Iterable<Path>) files::iterator) if (isOlder(file, name, archive)) Files.delete(file);
            }
            Files.move(unfinished(archive), archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, String name, Path archive) {
        var its = file.getFileName().toString();
        return its.startsWith(name + "-") && its.endsWith(".jsa") && !file.equals(archive);
    }

    private Path archive(String name, Path jar) throws IOException {
        var key = Objects.hash(jar.toString(), Files.getLastModifiedTime(jar), Files.size(jar), Runtime.version());
        return folder.resolve(name + "-" + Integer.toHexString(key) + ".jsa");
    }

    private static Path unfinished(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".new");
    }

    private static List<String> with(String option) {
        return List.of(QUIET.get(0), QUIET.get(1), option);
    }
}
