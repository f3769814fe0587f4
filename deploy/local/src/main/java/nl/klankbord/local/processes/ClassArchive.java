package nl.klankbord.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The classes of our programs as a JVM has them after reading, kept from an earlier run (class data sharing): a program that
 * finds its own starts in about two thirds of the time. A JVM takes only an archive that fits it and the jars; else it
 * starts as always.
 */
public final class ClassArchive {
    /**
     * No word about an archive that does not fit. And the archive where it was written for: at an address of its own, which
     * is the usual way since JDK 17.0.2, a JVM rewrites every page of it, 85 MB of a service.
     */
    private static final List<String> AS_WRITTEN = List.of(
            "-Xlog:disable",
            "-Xlog:all=error",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    private static final int SECONDS_TO_KEEP = 60;

    /** Comes with a JDK; with less than that nothing is kept. */
    private static final Path JCMD = Path.of(Jvm.java()).resolveSibling("jcmd");

    private final Path folder;
    private final boolean grows;
    private final List<Program> without = new ArrayList<>();

    private record Program(Child process, Path archive) {}

    /**
     * Keeps archives in that folder.
     *
     * @param grows whether a program that had none is asked for one by {@link #keep}
     */
    public ClassArchive(Path folder, boolean grows) {
        this.folder = folder;
        this.grows = grows && Files.isExecutable(JCMD);
    }

    /** What the JVM of a program is told; a program is known by its name and the jar it starts from. */
    public List<String> arguments(String name, Path jar) throws IOException {
        var archive = archive(name, jar);
        if (Files.exists(archive)) return with("-XX:SharedArchiveFile=" + archive);
        return grows ? with("-XX:+RecordDynamicDumpInfo") : List.of();
    }

    /** Remembers a program that was started with {@link #arguments}. */
    public synchronized void started(Child program, Path jar) throws IOException {
        var archive = archive(program.name(), jar);
        if (grows && !Files.exists(archive)) without.add(new Program(program, archive));
    }

    /** Whether there is something to keep. */
    public synchronized boolean isIncomplete() {
        return !without.isEmpty();
    }

    /**
     * Has every program that runs without an archive write one, which stops it for some seconds. Where that fails, such as
     * on a full disk, the next start is as slow as this one, and no worse.
     */
    public synchronized void keep() throws InterruptedException {
        try {
            Files.createDirectories(folder);
            for (var program : without) keep(program);
        } catch (IOException e) {
            // Nothing here is needed to run.
        }
        without.clear();
    }

    private void keep(Program program) throws IOException, InterruptedException {
        var unfinished = Files.createTempFile(folder, "new-", ".jsa");
        Files.delete(unfinished); // a JVM writes no archive over a file
        try {
            var pid = String.valueOf(program.process().pid());
            var asked = new ProcessBuilder(JCMD.toString(), pid, "VM.cds", "dynamic_dump", unfinished.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var written = asked.waitFor(SECONDS_TO_KEEP, TimeUnit.SECONDS) && asked.exitValue() == 0;
            if (!asked.isAlive() && written && Files.exists(unfinished)) replace(program, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void replace(Program program, Path unfinished) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) if (isOf(file, program.process().name())) Files.delete(file);
        }
        Files.move(unfinished, program.archive(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isOf(Path file, String name) {
        var its = file.getFileName().toString();
        return its.startsWith(name + "-") && its.endsWith(".jsa");
    }

    private Path archive(String name, Path jar) throws IOException {
        var key = Objects.hash(jar.toString(), Files.getLastModifiedTime(jar), Files.size(jar), Runtime.version());
        return folder.resolve(name + "-" + Integer.toHexString(key) + ".jsa");
    }

    private static List<String> with(String option) {
        var all = new ArrayList<>(AS_WRITTEN);
        all.add(option);
        return all;
    }
}
