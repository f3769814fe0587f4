package nl.klankbord.notification.mails;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTimesTest {
    private final MailTimes times = new MailTimes(List.of(LocalTime.of(8, 0), LocalTime.of(13, 0)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T07:59:59,",
        "2026-11-23T08:00:00, 2026-11-23T08:00",
        "2026-11-23T08:29:59, 2026-11-23T08:00",
        "2026-11-23T08:30:00,",
        "2026-11-23T13:00:01, 2026-11-23T13:00",
        "2026-11-23T23:00:00,",
        "2026-11-22T08:00:00,", // Sunday
        "2026-12-25T08:00:00,"
    })
    void aTimeIsDueUntilItIsTooLateForIt(LocalDateTime now, LocalDateTime expected) {
        assertEquals(Optional.ofNullable(expected), times.due(now));
    }

    @Test
    void theLaterOfTwoTimesCounts() {
        var close = new MailTimes(List.of(LocalTime.of(8, 0), LocalTime.of(8, 10)));

        var due = close.due(LocalDateTime.of(2026, 11, 23, 8, 15));

        assertEquals(Optional.of(LocalDateTime.of(2026, 11, 23, 8, 10)), due);
    }
}
