package nl.klankbord.notification.calendars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.klankbord.notification.wording.NoticeLanguage;
import nl.klankbord.protocol.wire.PersonId;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private final PersonId owner = new PersonId(new UUID(1, 2));

    @Test
    void aDayWithSeveralTermsLooksLikeADayWithOne() {
        var once = CalendarFile.of(owner, List.of(DAY), NoticeLanguage.NL);

        assertEquals(once, CalendarFile.of(owner, List.of(DAY, DAY, DAY), NoticeLanguage.NL));
        assertEquals(1, Pattern.compile("BEGIN:VEVENT").matcher(once).results().count());
    }

    @Test
    void anEntryIsAWholeDayWithANeutralWord() {
        var file = CalendarFile.of(owner, List.of(DAY), NoticeLanguage.EN);

        assertTrue(file.contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Term\r\n"));
        assertFalse(file.contains(owner.text()) || file.contains("DESCRIPTION") || file.contains("URL"));
        assertTrue(file.lines().allMatch(line -> line.length() <= 75));
    }

    @Test
    void theNameOfAnEntryTellsNobodyApartAndStaysTheSame() {
        var mine = CalendarFile.of(owner, List.of(DAY), NoticeLanguage.NL);

        assertEquals(mine, CalendarFile.of(owner, List.of(DAY), NoticeLanguage.NL));
        assertNotEquals(mine, CalendarFile.of(new PersonId(new UUID(1, 3)), List.of(DAY), NoticeLanguage.NL));
    }

    @Test
    void nothingToShowIsACalendarToo() {
        var file = CalendarFile.of(owner, List.of(), NoticeLanguage.NL);

        assertTrue(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        assertTrue(file.endsWith("END:VCALENDAR\r\n"));
    }
}
