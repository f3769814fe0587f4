package nl.klankbord.edge.start;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoDemoInPublicTest {
    @Test
    void aDemoOnThisMachineStarts() {
        assertDoesNotThrow(() -> NoDemoInPublic.refuse(true, List.of("http://localhost:8081")));
        assertDoesNotThrow(() -> NoDemoInPublic.refuse(false, List.of("https://meld.example")));
    }

    @Test
    void aDemoWithAPublicOriginDoesNot() {
        assertThrows(
                IllegalStateException.class,
                () -> NoDemoInPublic.refuse(true, List.of("http://localhost:8081", " https://meld.example")));
    }
}
