package nl.klankbord.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stack begins with the databases of another one, which goes on, and on ports of its own. */
class BegunElsewhereTest {
    private static final String PASSWORD = "test";
    private static final List<String> THERE = List.of("http://localhost:40001", "http://localhost:40002");
    private static final List<String> HERE = List.of("http://localhost:40002", "http://localhost:40003");

    @TempDir
    Path folder;

    @Test
    void theCopyHasWhatWasThereAndItsRealmIsReachedWhereItIsNow() throws Exception {
        var binaries = Path.of(
                System.getProperty("java.io.tmpdir"), "klankbord-postgres-18.6-" + System.getProperty("user.name"));
        open(folder);
        var one = server(binaries, "one");
        var other = server(binaries, "other");
        try (var running = ready(one);
                var original = one.connect("postgres", "postgres", PASSWORD)) {
            execute(original, "create table client (base_url text); create table redirect_uris (value text)");
            execute(
                    original,
                    "create table client_attributes (value text); insert into client_attributes values ('x')");
            execute(original, "insert into client values ('" + THERE.get(0) + "/'), ('" + THERE.get(1) + "/')");
            Files.createDirectory(folder.resolve("other"));

            PostgresCopy.of(original, folder.resolve("one/data"), folder.resolve("other/data"));
            execute(original, "truncate client");

            assertTrue(running.isAlive());
        }
        try (var copied = ready(other);
                var copy = other.connect("postgres", "postgres", PASSWORD)) {
            var realm = addresses(HERE);
            addresses(THERE).remember();
            assertTrue(realm.haveChanged());
            realm.move(copy);
            realm.remember();
            assertFalse(realm.haveChanged());

            assertEquals(HERE.get(0) + "/ " + HERE.get(1) + "/", urls(copy));
            assertTrue(copied.isAlive());
        }
    }

    private RealmAddresses addresses(List<String> origins) {
        return new RealmAddresses(folder.resolve("addresses"), origins);
    }

    private Postgres server(Path binaries, String name) throws IOException {
        return new Postgres(binaries, folder.resolve(name), folder, Ports.free(), PASSWORD);
    }

    /** PostgreSQL may run as another user. */
    private static void open(Path folder) {
        assertTrue(folder.toFile().setExecutable(true, false) && folder.toFile().setReadable(true, false));
    }

    private static Child ready(Postgres server) throws Exception {
        var process = server.start();
        process.awaitReady(server::isReady, 60);
        return process;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String urls(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(base_url, ' ' order by base_url) from client")) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
