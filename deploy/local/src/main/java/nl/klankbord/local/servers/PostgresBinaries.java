package nl.klankbord.local.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL of the class path, unpacked once; several processes may ask at the same time. */
final class PostgresBinaries {
    static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private PostgresBinaries() {}

    static Path unpack(Path home) throws IOException {
        var resource = "/postgres-" + system() + "-" + processor() + ".txz";
        try (var in = PostgresBinaries.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("no " + resource + " on the class path");
            Files.createDirectories(home);
            var complete = home.resolve(".complete");
            try (var channel = FileChannel.open(
                            home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (Files.exists(complete)) return home;
                unpack(
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in, 1 << 16))),
                        home);
                Files.createFile(complete);
            }
        }
        return home;
    }

    private static void unpack(TarArchiveInputStream archive, Path home) throws IOException {
        TarArchiveEntry entry;
        while ((entry = archive.getNextEntry()) != null) {
            var file = home.resolve(entry.getName()).normalize();
            if (!file.startsWith(home)) throw new IOException("entry outside of the archive: " + entry.getName());
            if (entry.isDirectory()) {
                Files.createDirectories(file);
                continue;
            }
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.copy(archive, file);
                if ((entry.getMode() & 0100) != 0) file.toFile().setExecutable(true, false);
            }
        }
    }

    private static String system() {
        if (OS.contains("win")) return "windows";
        return OS.contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        var name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> name;
        };
    }
}
