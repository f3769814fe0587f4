package nl.klankbord.notification.calendars;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.klankbord.notification.wording.NoticeLanguage;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;

/** A calendar (RFC 5545) that shows on which days something ends: one entry a day, and never of what or how much. */
public final class CalendarFile {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int UID_DIGITS = 32;

    private CalendarFile() {}

    /** The whole file; the same days always give the same bytes. */
    public static String of(PersonId owner, List<LocalDate> days, NoticeLanguage language) {
        var file = new StringBuilder();
        for (var line : List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Klankbord//Klankbord//NL",
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH")) file.append(line).append("\r\n");
        days.stream()
                .distinct()
                .sorted()
                .forEach(day -> event(owner, day, language)
                        .forEach(line -> file.append(line).append("\r\n")));
        return file.append("END:VCALENDAR\r\n").toString();
    }

    private static List<String> event(PersonId owner, LocalDate day, NoticeLanguage language) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + uid(owner, day) + "@klankbord.invalid",
                "DTSTAMP:" + DATE.format(day) + "T000000Z",
                "DTSTART;VALUE=DATE:" + DATE.format(day),
                "DTEND;VALUE=DATE:" + DATE.format(day.plusDays(1)),
                "SUMMARY:" + (language == NoticeLanguage.EN ? "Term" : "Termijn"),
                "CLASS:PRIVATE",
                "TRANSP:TRANSPARENT",
                "END:VEVENT");
    }

    /** Tells neither who nor which term: the day of one person. */
    private static String uid(PersonId owner, LocalDate day) {
        var bytes = ByteBuffer.allocate(24)
                .putLong(owner.value().getMostSignificantBits())
                .putLong(owner.value().getLeastSignificantBits())
                .putLong(day.toEpochDay())
                .array();
        return Hash.sha256("calendar-day", bytes).hex().substring(0, UID_DIGITS);
    }
}
