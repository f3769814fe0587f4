package nl.klankbord.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything that any part of a running stack keeps, in the smallest pieces that say something together. */
final class Pieces {
    /**
     * A row, a record, a line or a mail.
     *
     * @param where it stands; pieces that stand in one place come in the order in which they stand there
     * @param text as it stands there
     */
    record Piece(String where, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final List<Piece> all = new ArrayList<>();

    private Pieces() {}

    static List<Piece> of(Remains remains) {
        var pieces = new Pieces();
        remains.readTables(pieces::add);
        pieces.addRecords(remains);
        pieces.addLines(remains);
        for (var mail : remains.mails()) pieces.add("mail", mail);
        return List.copyOf(pieces.all);
    }

    private void addRecords(Remains remains) {
        for (var record : remains.records()) {
            var value = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
            var stamp = Instant.ofEpochMilli(record.timestamp());
            add("Kafka " + record.topic(), stamp + " " + record.key() + " " + value);
        }
    }

    private void addLines(Remains remains) {
        try (var files = Files.list(remains.logs())) {
            for (var file : (Iterable<Path>) files::iterator)
                for (var line :
                        Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1))
                    add("log " + file.getFileName(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String where, String text) {
        all.add(new Piece(where, text));
    }
}
