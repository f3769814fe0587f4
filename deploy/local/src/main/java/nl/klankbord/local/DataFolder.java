package nl.klankbord.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import nl.klankbord.local.processes.Survivors;

/** The state of one stack on disk, locked as long as a launcher uses it; a killed launcher leaves no lock. */
final class DataFolder implements AutoCloseable {
    /** What holds secrets, keys of the demonstration or traces of use; only PostgreSQL may run as another user. */
    private static final List<String> PRIVATE = List.of("keycloak", "seed", "kafka", "logs");

    private final Path path;
    private final FileChannel lock;
    private final Survivors survivors;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.survivors = new Survivors(path.resolve("processes"));
    }

    static DataFolder open(Path folder) throws IOException {
        var path = Files.createDirectories(folder).toRealPath();
        path.toFile().setExecutable(true, false); // PostgreSQL may run as another user, see Postgres
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new CannotStart("Another launcher uses " + path + ". Stop it first (Ctrl-C there).");
        }
        return new DataFolder(path, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisJvm) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    Survivors survivors() {
        return survivors;
    }

    /** Removes all state; the folder and its lock stay. */
    void wipe() throws IOException {
        try (var entries = Files.list(path)) {
            for (var entry : entries.filter(entry -> !entry.endsWith("lock")).toList()) delete(entry);
        }
    }

    /** Lets nobody but the owner into what others have no business in, where the file system knows owners. */
    void closeToOthers() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) return;
        var onlyOwner = PosixFilePermissions.fromString("rwx------");
        for (var name : PRIVATE) Files.setPosixFilePermissions(Files.createDirectories(path.resolve(name)), onlyOwner);
    }

    /** The logs of this run begin empty; those of the run before are kept beside them. */
    void turnLogs() throws IOException {
        try (var entries = Files.list(Files.createDirectories(logs()))) {
            for (var log :
                    entries.filter(entry -> entry.toString().endsWith(".log")).toList())
                Files.move(log, Path.of(log + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
