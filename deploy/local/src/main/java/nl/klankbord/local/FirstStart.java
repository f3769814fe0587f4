package nl.klankbord.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.klankbord.local.servers.KafkaReaders;
import nl.klankbord.local.servers.PostgresCopy;
import nl.klankbord.protocol.events.json.EventCodec;
import org.jspecify.annotations.Nullable;

/**
 * What the first start of the demonstration leaves behind, kept for stacks that begin later: people, vaults and organisations
 * take a minute to make and a second to copy. Who comes first makes it, others wait for that. It belongs to one day and to one
 * build. Kafka stays behind, because a broker is tied to its ports; it is copied when everybody has heard what was told.
 */
public final class FirstStart implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Seen twice: what was heard in between may have been told on. */
    private static final int LOOKS = 2;

    private static final String DRAFT = "new";
    private static final String DATABASES = "postgres/data";
    private static final List<String> FILES = List.of("secrets.properties", "seed/demo.json", Blueprint.ADDRESSES);

    private final @Nullable Path kept;
    private final @Nullable FileChannel turn;

    private FirstStart(@Nullable Path kept, @Nullable FileChannel turn) {
        this.kept = kept;
        this.turn = turn;
    }

    /** Nothing is kept, and nothing is there to begin with. */
    static FirstStart none() {
        return new FirstStart(null, null);
    }

    /** Starts a stack that begins with what another one made of an empty folder, or makes it and keeps it for others. */
    public static LocalStack begin(Options options, Path folder) throws Exception {
        try (var first = inTurn(options, folder)) {
            var stack = LocalStack.prepare(options, first);
            stack.startAll();
            first.keep(stack);
            return stack;
        }
    }

    /** Waits until nobody else makes it; whoever finds none is the one to make it, until {@link #close}. */
    private static FirstStart inTurn(Options options, Path folder) throws IOException {
        Files.createDirectories(folder);
        var turn = FileChannel.open(folder.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var unused = turn.lock();
        return new FirstStart(folder.resolve(buildOf(options)), turn);
    }

    /** The services and the seeder as they were built, and the day: keys and directories count by days. */
    private static String buildOf(Options options) throws IOException {
        var parts = new ArrayList<Object>(List.of(LocalDate.now(EventCodec.ZONE), Runtime.version()));
        for (var service : options.services()) addFile(parts, service.jar(options.root()));
        addFile(parts, options.root().resolve("deploy/local/target/klankbord-local.jar"));
        return Integer.toHexString(parts.hashCode());
    }

    private static void addFile(List<Object> parts, Path file) throws IOException {
        parts.add(Files.getLastModifiedTime(file));
        parts.add(Files.size(file));
    }

    /** Fills an empty data folder, if there is something to fill it with. */
    void copyTo(Path data) throws IOException {
        if (kept == null || !Files.exists(kept)) return;
        copyFiles(kept, data);
        Files.createDirectories(data.resolve(DATABASES).getParent());
        PostgresCopy.ofFolder(kept.resolve(DATABASES), data.resolve(DATABASES));
        close();
    }

    /** Keeps what a stack has now, if nothing is kept yet; the stack goes on. */
    private void keep(LocalStack stack) throws Exception {
        if (kept == null || Files.exists(kept)) return;
        try {
            copy(stack, kept);
        } catch (Exception e) {
            stack.close();
            throw e;
        }
    }

    private static void copy(LocalStack stack, Path kept) throws Exception {
        awaitSilence(stack);
        var draft = kept.resolveSibling(DRAFT);
        if (Files.exists(draft)) DataFolder.delete(draft);
        copyFiles(stack.data(), draft);
        Files.createDirectories(draft.resolve(DATABASES).getParent());
        try (var superuser = connect(stack, "postgres")) {
            PostgresCopy.of(superuser, stack.data().resolve(DATABASES), draft.resolve(DATABASES));
        }
        forgetOthers(Objects.requireNonNull(kept.getParent()));
        Files.move(draft, kept, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What a service tells stands in its outbox, then in Kafka, and is heard when its readers say so; that may be told on. */
    private static void awaitSilence(LocalStack stack) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var readers = new KafkaReaders(stack.kafkaBootstrap())) {
            var looks = 0;
            while (looks < LOOKS) {
                if (System.nanoTime() > end) throw new CannotStart("the services did not come to rest");
                looks = nothingIsToBeTold(stack) && readers.haveReadEverything() ? looks + 1 : 0;
                Thread.sleep(100);
            }
        }
    }

    private static boolean nothingIsToBeTold(LocalStack stack) throws IOException, SQLException {
        for (var part : Part.values()) {
            if (!part.isService()) continue;
            try (var connection = connect(stack, part.database());
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select 1 from outbox limit 1")) {
                if (rows.next()) return false;
            }
        }
        return true;
    }

    private static Connection connect(LocalStack stack, String database) throws IOException, SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(database), "postgres", stack.superuserPassword());
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        for (var name : FILES) {
            var target = to.resolve(name);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(name), target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void forgetOthers(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            for (var entry : entries.filter(Files::isDirectory).toList())
                if (!entry.endsWith(DRAFT)) DataFolder.delete(entry);
        }
    }

    /** Lets the next one have its turn. */
    @Override
    public void close() throws IOException {
        if (turn != null) turn.close();
    }
}
