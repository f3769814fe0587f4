package nl.klankbord.casework.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.UUID;
import nl.klankbord.protocol.wire.CaseId;
import nl.klankbord.protocol.wire.MalformedWire;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.ServerMac;
import org.junit.jupiter.api.Test;

class CasePlaceTest {
    private final ServerMac mac = new ServerMac(new byte[32]);
    private final PersonId reader = new PersonId(UUID.randomUUID());
    private final CasePlace place = new CasePlace(LocalDate.of(2026, 11, 20), new CaseId(UUID.randomUUID()));

    @Test
    void aCursorLeadsBackToItsPlace() {
        assertEquals(place, CasePlace.read(place.cursor(mac, reader), mac, reader));
    }

    @Test
    void aCursorOfSomebodyElseOrAChangedOneIsRefused() {
        var cursor = place.cursor(mac, reader);
        var other = new PersonId(UUID.randomUUID());
        var flipped = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);

        assertThrows(MalformedWire.class, () -> CasePlace.read(cursor, mac, other));
        assertThrows(MalformedWire.class, () -> CasePlace.read(flipped, mac, reader));
        assertThrows(MalformedWire.class, () -> CasePlace.read("", mac, reader));
    }
}
