package nl.klankbord.notification.reports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.klankbord.protocol.wire.Hash;

/**
 * How causes about the yearly report of one year are named here.
 *
 * @param name tells the report from others
 */
record YearCauses(String name) {
    Hash owner() {
        return Hash.sha256("notice-yearly-report", bytes(name));
    }

    /** The same on one day is one cause: a report may go back to its author and come again. */
    Hash of(String what, int version, LocalDate on) {
        return Hash.sha256("notice-yearly-report-cause", bytes(name + " " + what + " " + version + " " + on));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
