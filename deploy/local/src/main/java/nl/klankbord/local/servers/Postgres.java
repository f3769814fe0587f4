package nl.klankbord.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.processes.Child;

/** A real PostgreSQL on the loopback address, with passwords, also when this JVM runs as root. */
public final class Postgres {
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** An error, a parameter or a duration in the log would tell which mailbox was touched, and when. */
    private static final List<String> SILENCE = List.of(
            "track_commit_timestamp=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length_on_error=0",
            "log_statement=none",
            "log_duration=off",
            "log_min_duration_statement=-1",
            "log_min_duration_sample=-1",
            "log_transaction_sample_rate=0",
            "log_autovacuum_min_duration=-1",
            "log_lock_waits=off",
            "log_connections=off",
            "log_disconnections=off");

    private static final List<String> SMALL =
            List.of("shared_buffers=64MB", "max_connections=100", "max_wal_size=256MB", "jit=off");
    private final Path home;
    private final Path data;
    private final Path logs;
    private final int port;
    private final String password;

    /** Unpacks the binaries where that was not done before; {@code folder} gets the data, {@code logs} the log. */
    public Postgres(Path binaries, Path folder, Path logs, int port, String password) throws IOException {
        this.home = PostgresBinaries.unpack(binaries);
        this.data = folder.resolve("data");
        this.logs = logs;
        this.port = port;
        this.password = password;
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Creates the data folder where it is missing, and starts the server. */
    public Child start() throws Exception {
        return start(List.of());
    }

    /** Starts it with settings of its own, each as {@code name=value}. */
    public Child start(List<String> settings) throws Exception {
        var prefix = prefixOfThisUser();
        if (!Files.exists(data.resolve("PG_VERSION"))) create(prefix);
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(tool("postgres"), "-D", data.toString(), "-p", String.valueOf(port)));
        command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
        for (var setting : SMALL) command.addAll(List.of("-c", setting));
        for (var setting : SILENCE) command.addAll(List.of("-c", setting));
        for (var setting : settings) command.addAll(List.of("-c", setting));
        // SIGINT is the fast shutdown; SIGTERM waits for clients to leave.
        return Child.start("postgres", logs, Map.of(), command, "INT");
    }

    /** Whether it answers to the administrator. */
    public boolean isReady() throws SQLException {
        try (var connection = connect("postgres", "postgres", password)) {
            return connection.isValid(1);
        }
    }

    /** Creates a database with the role that owns it and may do everything in it. */
    public void createDatabase(String name, String owner, String ownerPassword) throws SQLException {
        try (var connection = connect("postgres", "postgres", password)) {
            new DatabaseCreation(connection).create(name, owner, ownerPassword);
        }
    }

    /** Lets a second role read and write what the owner creates from now on; it can create, change or drop nothing. */
    public void admit(String name, String owner, String runtime, String runtimePassword) throws SQLException {
        try (var connection = connect("postgres", "postgres", password)) {
            new DatabaseCreation(connection).role(runtime, runtimePassword);
        }
        try (var connection = connect(name, "postgres", password)) {
            new DatabaseCreation(connection).admit(name, owner, runtime);
        }
    }

    /** Opens a connection as somebody. */
    public Connection connect(String database, String user, String secret) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, secret);
    }

    private void create(List<String> prefix) throws Exception {
        Files.createDirectories(data.getParent());
        var passwordFile = Files.createTempFile("initdb", "");
        try {
            Files.writeString(passwordFile, password + "\n");
            if (prefix.equals(AS_NOBODY)) {
                Files.createDirectories(data);
                run(List.of("chown", "65534:65534", data.toString(), passwordFile.toString()));
            }
            var command = new ArrayList<>(prefix);
            command.addAll(List.of(tool("initdb"), "-D", data.toString(), "-U", "postgres", "-E", "UTF8"));
            command.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + passwordFile, "--no-locale", "--no-sync"));
            run(command);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** PostgreSQL refuses user 0: root starts it in a user namespace or, where those are forbidden, as nobody. */
    private static List<String> prefixOfThisUser() throws Exception {
        var isRoot = PostgresBinaries.OS.contains("linux")
                && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (!isRoot) return List.of();
        if (Boolean.getBoolean("local.no-user-namespace")) return AS_NOBODY;
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) return List.of("unshare", "-U");
        } catch (IOException noSuchCommand) {
            // falls through
        }
        return AS_NOBODY;
    }

    private String tool(String name) {
        return home.resolve("bin")
                .resolve(PostgresBinaries.OS.contains("win") ? name + ".exe" : name)
                .toString();
    }

    private static void run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(command.get(0) + " failed: " + output);
    }
}
