package nl.klankbord.notification.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true", // Friday
        "2026-11-21, false", // Saturday
        "2026-11-22, false", // Sunday
        "2026-11-23, true", // Monday
        "2027-01-01, false", // New Year, a Friday
        "2026-04-03, true", // Good Friday
        "2026-04-06, false", // Easter Monday
        "2025-04-21, false",
        "2024-04-01, false",
        "2026-04-27, false", // King's Day, a Monday
        "2025-04-26, false", // moved from Sunday, and a Saturday
        "2025-04-28, true",
        "2026-05-05, false", // Liberation Day
        "2026-05-14, false", // Ascension Day
        "2026-05-25, false", // Whit Monday
        "2025-12-25, false",
        "2025-12-26, false",
        "2025-12-24, true",
        "2025-12-31, true"
    })
    void mailLeavesOnDaysOnWhichPeopleWork(LocalDate day, boolean works) {
        assertEquals(works, WorkingDays.contains(day));
    }
}
