package nl.klankbord.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random secrets of one data folder, drawn when first asked for and kept where only the owner of the file reads them. */
final class Secrets {
    private static final int BYTES = 32;
    private final Path file;
    private final SecureRandom random;
    private final Properties values = new Properties();

    Secrets(Path file, SecureRandom random) throws IOException {
        this.file = file;
        this.random = random;
        if (!Files.exists(file)) return;
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
    }

    synchronized String get(String name) throws IOException {
        var known = values.getProperty(name);
        if (known != null) return known;
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.setProperty(name, drawn);
        save();
        return drawn;
    }

    /** All or nothing: half a file of secrets would lock us out of our own databases. */
    private void save() throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(draft)) {
            values.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
