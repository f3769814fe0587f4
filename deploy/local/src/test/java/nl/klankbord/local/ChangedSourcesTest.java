package nl.klankbord.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code deploy/up} takes for a reason to build again. */
@DisabledOnOs(OS.WINDOWS)
class ChangedSourcesTest {
    private static final Instant BUILT = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path project;

    @BeforeEach
    void aProjectWasBuilt() throws IOException {
        Files.createDirectories(project.resolve("deploy"));
        Files.copy(Path.of("../changed"), project.resolve("deploy/changed"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.setLastModifiedTime(project.resolve("deploy/changed"), FileTime.from(BUILT.minusSeconds(1)));
        write("deploy/local/target/built", BUILT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disclosure/src/main/java/Rule.java",
                "web/kit/kit.css",
                "web/reporter/vite.config.ts",
                "web/reporter/packed-texts.mjs",
                "rules/pom.xml",
                "package.json"
            })
    void everySourceCounts(String source) throws Exception {
        write(source, BUILT.minusSeconds(1));
        assertEquals("", changed());

        write(source, BUILT.plusSeconds(1));
        assertEquals("./" + source, changed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edge/target/classes/Edge.class",
                "web/reporter/dist/index.html",
                "web/node_modules/preact/index.js",
                "deploy/local/data/logs/build.out",
                "docs/performance.md",
                "edge/src/test/java/EdgeTest.java"
            })
    void whatIsMadeOrOnlyReadDoesNot(String made) throws Exception {
        write(made, BUILT.plusSeconds(1));

        assertEquals("", changed());
    }

    private void write(String file, Instant at) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Files.setLastModifiedTime(path, FileTime.from(at));
    }

    private String changed() throws Exception {
        var script = project.resolve("deploy/changed").toString();
        var process = new ProcessBuilder("sh", script, "deploy/local/target/built")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.strip();
    }
}
