package nl.klankbord.local.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    /** Runs in a JVM of its own, says that it runs, and waits for its end. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("runs");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @TempDir
    Path folder;

    private final List<Child> programs = new ArrayList<>();
    private Path jar = Path.of("");

    @BeforeEach
    void aProgram() throws IOException {
        jar = folder.resolve("program.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
        var entry = Program.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = Program.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            out.write(in.readAllBytes());
        }
    }

    @AfterEach
    void everythingEnds() throws InterruptedException {
        for (var program : programs) program.kill();
    }

    @Test
    void aProgramLeavesItsClassesForTheNextStartAndRunsOn() throws Exception {
        var archive = archive(true);
        var first = started(archive);
        assertTrue(archive.isIncomplete());

        archive.keep();

        assertTrue(first.isAlive());
        assertFalse(archive.isIncomplete());
        assertTrue(argument(archive).startsWith("-XX:SharedArchiveFile="), argument(archive));
        var second = started(archive);
        assertTrue(second.isAlive());
        assertFalse(archive.isIncomplete());
        var said = Files.readAllLines(folder.resolve("program.log"));
        assertEquals(2, said.stream().filter("runs"::equals).count(), said.toString());
        assertTrue(said.stream().noneMatch(line -> line.contains("warning")), said.toString());
    }

    @Test
    void aProgramThatEndedMeanwhileLeavesNone() throws Exception {
        var archive = archive(true);
        started(archive).kill();

        archive.keep();

        assertEquals("-XX:+RecordDynamicDumpInfo", argument(archive));
        try (var files = Files.list(folder.resolve("classes"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenKeepsNobodyFromRunning() throws Exception {
        Files.createFile(folder.resolve("classes"));
        var archive = archive(true);
        var program = started(archive);

        archive.keep();

        assertTrue(program.isAlive());
    }

    @Test
    void aStackOfATestLeavesNoneAndUsesWhatIsThere() throws Exception {
        var reading = archive(false);
        assertEquals(List.of(), reading.arguments("program", jar));
        started(reading);
        assertFalse(reading.isIncomplete());

        var growing = archive(true);
        started(growing);
        growing.keep();

        assertTrue(argument(reading).startsWith("-XX:SharedArchiveFile="), argument(reading));
    }

    private ClassArchive archive(boolean grows) {
        return new ClassArchive(folder.resolve("classes"), grows);
    }

    private Child started(ClassArchive archive) throws Exception {
        var log = folder.resolve("program.log");
        var before = Files.exists(log) ? Files.size(log) : 0;
        var command = new ArrayList<>(List.of(Jvm.java(), "-XX:+UseSerialGC"));
        command.addAll(archive.arguments("program", jar));
        command.addAll(List.of("-jar", jar.toString()));
        var program = Child.start("program", folder, Map.of(), command);
        programs.add(program);
        archive.started(program, jar);
        program.awaitReady(() -> Files.size(log) > before, 30);
        return program;
    }

    private String argument(ClassArchive archive) throws IOException {
        var all = archive.arguments("program", jar);
        return all.get(all.size() - 1);
    }
}
