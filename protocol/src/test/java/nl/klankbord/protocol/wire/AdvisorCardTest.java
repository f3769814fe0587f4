package nl.klankbord.protocol.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand on a card: little, and a photo that tells nothing but a face (INT-4). */
class AdvisorCardTest {
    private static final byte[] PICTURE = bytes(0xFF, 0xD8, 0xFF, 0xDB, 0, 3, 1, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0xD9);

    @Test
    void aCardKeepsWhatItSaysDuringAnAbsence() {
        var details = details("noor@example.org", "09:00-17:00", Base64Url.encode(PICTURE));
        var card = new AdvisorCard(
                        new Kid("00112233445566778899aabbccddeeff"), false, null, List.of("nl"), List.of(1), null, null)
                .with(List.of("nl", "tr"), List.of(1, 5), "06 12345678", details)
                .absent(LocalDate.of(2026, 12, 1));

        assertEquals(details, card.details());
        assertEquals(List.of(1, 5), card.workingDays());
        assertEquals(LocalDate.of(2026, 12, 1), card.absentUntil());
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "noor@", "a b@example.org", "<noor@example.org>"})
    void anAddressIsOne(String mail) {
        assertThrows(MalformedWire.class, () -> details(mail, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-17", "24:00-25:00", "09:00 - 17:00"})
    void hoursHaveOneForm(String hours) {
        assertThrows(MalformedWire.class, () -> details(null, hours, null));
    }

    @Test
    void aPhotoIsAPictureAndNothingElse() {
        assertTrue(SmallPhoto.isOne(PICTURE));
        var place = bytes(0xFF, 0xD8, 0xFF, 0xE1, 0, 3, 1, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0xD9);
        var comment = bytes(0xFF, 0xD8, 0xFF, 0xFE, 0, 3, 1, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0xD9);
        var behind = bytes(0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 9, 0xFF, 0xD9, 1);
        var endless = bytes(0xFF, 0xD8, 0xFF, 0xDB, 0xFF, 0xFF, 1, 0xFF, 0xD9);
        for (var wrong :
                List.of(place, comment, behind, endless, bytes(0xFF, 0xD8), new byte[SmallPhoto.MAX_LENGTH + 1])) {
            assertFalse(SmallPhoto.isOne(wrong));
            assertThrows(MalformedWire.class, () -> details(null, null, Base64Url.encode(wrong)));
        }
    }

    private static CardDetails details(@Nullable String mail, @Nullable String hours, @Nullable String photo) {
        return new CardDetails(List.of("OO"), mail, hours, null, photo);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return bytes;
    }
}
