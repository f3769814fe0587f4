package nl.klankbord.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @Test
    void oneLauncherAtATimeUsesAFolder(@TempDir Path path) throws Exception {
        try (var first = DataFolder.open(path)) {
            var refusal = assertThrows(CannotStart.class, () -> DataFolder.open(first.path()));
            assertTrue(refusal.getMessage().contains(first.path().toString()));
        }

        DataFolder.open(path).close();
    }

    @Test
    void aFreshFolderHoldsNothingOfTheRunBefore(@TempDir Path path) throws Exception {
        try (var folder = DataFolder.open(path)) {
            var state =
                    Files.createDirectories(folder.path().resolve("kafka/data")).resolve("state");
            Files.writeString(state, "old");

            folder.wipe();

            assertFalse(Files.exists(state));
        }
    }

    @Test
    void theLogsOfTheRunBeforeAreKeptBesideTheNewOnes(@TempDir Path path) throws Exception {
        try (var folder = DataFolder.open(path)) {
            Files.createDirectories(folder.logs());
            Files.writeString(folder.logs().resolve("kafka.log"), "of yesterday");

            folder.turnLogs();

            assertFalse(Files.exists(folder.logs().resolve("kafka.log")));
            assertEquals("of yesterday", Files.readString(folder.logs().resolve("kafka.log.before")));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseLooksIntoWhatHoldsSecretsOrTraces(@TempDir Path path) throws Exception {
        try (var folder = DataFolder.open(path)) {
            folder.closeToOthers();

            for (var name : List.of("keycloak", "seed", "kafka", "logs"))
                assertEquals("rwx------", permissions(folder.path().resolve(name)));
            // PostgreSQL may run as another user, whose folder lies beside those.
            assertTrue(permissions(folder.path()).endsWith("x"));
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void secretsStayTheSameAndAreReadByNobodyElse(@TempDir Path path) throws Exception {
        var file = path.resolve("secrets.properties");
        var random = new SecureRandom();

        var drawn = new Secrets(file, random).get("one");

        assertEquals(drawn, new Secrets(file, random).get("one"));
        assertNotEquals(drawn, new Secrets(file, random).get("two"));
        assertEquals("rw-------", permissions(file));
    }
}
