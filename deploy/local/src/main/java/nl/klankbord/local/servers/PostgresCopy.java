package nl.klankbord.local.servers;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** The files of a PostgreSQL that runs and goes on running, as of one moment: a server can be started from them. */
public final class PostgresCopy {
    /** They belong to the process. */
    private static final Set<String> OF_THE_PROCESS = Set.of("postmaster.pid", "postmaster.opts");

    private static final String LOG = "pg_wal";

    private PostgresCopy() {}

    /**
     * Copies a data folder as a backup does: the files while they change, then the log from which the server repairs them.
     *
     * @param superuser a connection to the running server
     * @param data its data folder
     * @param target where nothing is yet
     */
    public static void of(Connection superuser, Path data, Path target) throws IOException, SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            copy(data, target, false);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                if (!label.next()) throw new IllegalStateException("PostgreSQL did not end the backup");
                Files.writeString(target.resolve("backup_label"), label.getString(1));
            }
        }
        copy(data.resolve(LOG), target.resolve(LOG), true);
    }

    /** Copies a folder that nobody changes. */
    public static void ofFolder(Path folder, Path target) throws IOException {
        copy(folder, target, true);
    }

    /** With the owner of each file and who may read it: the server insists. */
    private static void copy(Path from, Path to, boolean withLog) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                var place = to.resolve(from.relativize(folder));
                if (!Files.exists(place)) Files.copy(folder, place, StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var place = from.relativize(file);
                if (OF_THE_PROCESS.contains(place.toString()) || (place.startsWith(LOG) && !withLog))
                    return FileVisitResult.CONTINUE;
                try {
                    Files.copy(file, to.resolve(place), StandardCopyOption.COPY_ATTRIBUTES);
                } catch (NoSuchFileException gone) {
                    return visitFileFailed(file, gone);
                }
                return FileVisitResult.CONTINUE;
            }

            // A temporary file that went away meanwhile is in no backup.
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
                if (!(reason instanceof NoSuchFileException)) throw reason;
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
