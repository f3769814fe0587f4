package nl.klankbord.local;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private final Options options = Options.usual(Path.of("root"));

    @Test
    void demonstrationSettingsAreRefusedForAnInstallation() {
        var inPublic = options.withOrigins("https://meld.example", "https://praktijk.example");

        assertThrows(CannotStart.class, inPublic::refuseDemoInPublic);
        assertDoesNotThrow(() -> inPublic.withoutDemo().refuseDemoInPublic());
        assertDoesNotThrow(options::refuseDemoInPublic);
    }

    @Test
    void whoeverIsLeftOutIsNotStarted() {
        assertEquals(
                List.of(Part.INTAKE, Part.REPORTING, Part.NOTIFICATION),
                options.without(Part.CASE).services());
        assertThrows(CannotStart.class, () -> options.without(Part.KAFKA));
    }

    @Test
    void settingsOfAServiceAddUp() {
        var two =
                options.with(Part.INTAKE, "A", "1").with(Part.INTAKE, "B", "2").with(Part.CASE, "C", "3");

        assertEquals(Map.of("A", "1", "B", "2"), two.environment().get(Part.INTAKE));
        assertEquals(Map.of("C", "3"), two.environment().get(Part.CASE));
    }

    @Test
    void aBusyPortIsNamedWithItsPart() throws Exception {
        var ports = PortPlan.free();
        try (var other = new ServerSocket(ports.of(Door.CASE), 1, InetAddress.getByName("127.0.0.1"))) {
            var refusal = assertThrows(CannotStart.class, () -> ports.refuseBusy(Set.of()));

            var text = refusal.getMessage();
            assertTrue(text.contains("port " + other.getLocalPort() + " (case-service)"), text);
            assertDoesNotThrow(() -> ports.refuseBusy(Set.of(Part.CASE)));
        }
        assertDoesNotThrow(() -> ports.refuseBusy(Set.of()));
    }
}
