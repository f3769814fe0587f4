package nl.klankbord.local.processes;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    /** Runs in a JVM of its own: ends at once, or waits for its end. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws InterruptedException {
            if (arguments.length > 0) Thread.sleep(Long.MAX_VALUE);
        }
    }

    @TempDir
    Path folder;

    private Path jar;
    private ClassArchive archive;

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
        archive = new ClassArchive(folder.resolve("classes"), true);
    }

    @Test
    void aProgramThatEndsLeavesItsClassesForTheNextStart() throws Exception {
        started(archive, List.of()).awaitSuccess();

        await().atMost(Duration.ofSeconds(10)).until(() -> argument(archive).startsWith("-XX:SharedArchiveFile="));
        started(archive, List.of()).awaitSuccess();
        assertEquals("", Files.readString(folder.resolve("program.log")));
    }

    @Test
    void aProgramThatWasKilledLeavesNone() throws Exception {
        var program = started(archive, List.of("wait"));
        program.kill();

        assertTrue(argument(archive).startsWith("-XX:ArchiveClassesAtExit="), argument(archive));
    }

    @Test
    void aStackOfATestLeavesNoneAndUsesWhatIsThere() throws Exception {
        var reading = new ClassArchive(folder.resolve("classes"), false);
        assertEquals(List.of(), reading.arguments("program", jar));

        started(archive, List.of()).awaitSuccess();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !reading.arguments("program", jar).isEmpty());
    }

    private Child started(ClassArchive archive, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.java(), "-XX:+UseSerialGC"));
        command.addAll(archive.arguments("program", jar));
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        var program = Child.start("program", folder, Map.of(), command);
        archive.keepOf(program, jar);
        return program;
    }

    private String argument(ClassArchive archive) throws IOException {
        var all = archive.arguments("program", jar);
        return all.get(all.size() - 1);
    }
}
