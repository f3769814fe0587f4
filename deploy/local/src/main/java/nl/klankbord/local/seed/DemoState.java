package nl.klankbord.local.seed;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the seeder must not forget between starts: the root of the practice, the kits, the ids it drew. Written before it
 * is used, so that a seeder that was killed goes on where it was.
 */
final class DemoState {
    private static final JsonMapper JSON = new JsonMapper();
    private final Path file;
    private final ObjectNode values;

    private DemoState(Path file, ObjectNode values) {
        this.file = file;
        this.values = values;
    }

    static DemoState load(Path file) throws IOException {
        if (!Files.exists(file)) return new DemoState(file, JSON.createObjectNode());
        return new DemoState(file, (ObjectNode) JSON.readTree(file.toFile()));
    }

    /** What was remembered under a name, or is drawn now and remembered. */
    synchronized String get(String name, Supplier<String> draw) throws IOException {
        if (!values.has(name)) put(name, draw.get());
        return values.path(name).asText();
    }

    synchronized Optional<String> find(String name) {
        return values.has(name) ? Optional.of(values.path(name).asText()) : Optional.empty();
    }

    synchronized void put(String name, String value) throws IOException {
        values.put(name, value);
        save();
    }

    /** The day on which everything was seen to be fresh. */
    Optional<LocalDate> refreshedOn() {
        return find("refreshedOn").map(LocalDate::parse);
    }

    private void save() throws IOException {
        Files.createDirectories(file.getParent());
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
