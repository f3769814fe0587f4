package nl.klankbord.local.processes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorsTest {
    private Child child;
    private Path file;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        file = folder.resolve("processes");
        child = Child.start("sleeper", folder, Map.of(), List.of("sleep", "300"));
    }

    @AfterEach
    void stop() throws Exception {
        child.kill();
    }

    @Test
    void whatOutlivedItsLauncherIsEndedByTheNext() throws Exception {
        new Survivors(file).add("sleeper", "TERM", child.handle());

        var reaped = new Survivors(file).reap();

        assertEquals(List.of("sleeper"), reaped);
        assertFalse(child.handle().isAlive());
        assertFalse(Files.exists(file));
    }

    @Test
    void aSignalThatJavaDoesNotKnowIsSentToo() throws Exception {
        new Survivors(file).add("sleeper", "INT", child.handle());

        assertEquals(List.of("sleeper"), new Survivors(file).reap());

        assertFalse(child.handle().isAlive());
    }

    @Test
    void aProcessThatGotTheSameIdLaterIsLeftAlone() throws Exception {
        new Survivors(file).add("sleeper", "TERM", child.handle());
        var line = Files.readString(file);
        var birth = Survivors.birth(child.handle());
        Files.writeString(file, line.replace(birth, birth + "1"));

        var reaped = new Survivors(file).reap();

        assertEquals(List.of(), reaped);
        assertTrue(child.isAlive());
    }
}
