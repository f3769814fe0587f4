package nl.klankbord.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.Ports;
import nl.klankbord.local.servers.KafkaInProcess;
import nl.klankbord.local.servers.Postgres;
import org.jspecify.annotations.Nullable;

/**
 * Gives a test class a real PostgreSQL, a real Kafka and a key to sign tokens with, all its own.
 *
 * <p>The argument {@code database} names the database (default {@code service}); the role of the service has the same
 * name and no right to change the schema, the owner runs the migrations. Both have the password {@code test}.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {
    private static final String PASSWORD = "test";

    /** Tests connect often and kill no server: so no stretched passwords, and no wait for the disk. */
    private static final List<String> QUICK = List.of("scram_iterations=1", "synchronous_commit=off");

    private String name = "service";
    private @Nullable Path directory;
    private @Nullable Postgres postgres;
    private @Nullable Child database;
    private @Nullable KafkaInProcess kafka;

    @Override
    public void init(Map<String, String> arguments) {
        name = arguments.getOrDefault("database", name);
    }

    @Override
    public Map<String, String> start() {
        var executor = Executors.newFixedThreadPool(2);
        try {
            var folder = Files.createTempDirectory("klankbord-test-");
            directory = folder;
            folder.toFile().setExecutable(true, false); // PostgreSQL may run as another user, see Postgres
            folder.toFile().setReadable(true, false);
            var server = executor.submit(() -> startPostgres(folder));
            var broker = executor.submit(() -> new KafkaInProcess(folder.resolve("kafka"), Ports.free(), Ports.free()));
            return settings(folder, server.get().port(), broker.get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private Postgres startPostgres(Path folder) throws Exception {
        var server = new Postgres(binaries(), folder.resolve("postgres"), folder, Ports.free(), PASSWORD);
        postgres = server;
        var process = server.start(QUICK);
        database = process;
        process.awaitReady(server::isReady, 60);
        server.createDatabase(name, name + "_owner", PASSWORD);
        server.admit(name, name + "_owner", name, PASSWORD);
        return server;
    }

    private static Path binaries() {
        var user = System.getProperty("user.name");
        return Path.of(System.getProperty("java.io.tmpdir"), "klankbord-postgres-18.6-" + user);
    }

    private Map<String, String> settings(Path folder, int port, KafkaInProcess broker) throws Exception {
        kafka = broker;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var keys = generator.generateKeyPair();
        var privateKey = folder.resolve("signing-key.pem");
        var encoded = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        Files.writeString(privateKey, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
        var server = "postgresql://127.0.0.1:" + port + "/" + name;
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.username", name);
        settings.put("quarkus.datasource.password", PASSWORD);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:" + server);
        settings.put("quarkus.datasource.reactive.url", server);
        settings.put("quarkus.flyway.jdbc-url", "jdbc:" + server);
        settings.put("quarkus.flyway.username", name + "_owner");
        settings.put("quarkus.flyway.password", PASSWORD);
        settings.put("kafka.bootstrap.servers", "127.0.0.1:" + broker.port());
        settings.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
        settings.put("smallrye.jwt.sign.key.location", privateKey.toUri().toString());
        return settings;
    }

    /** Lets a test put what it needs into its fields: the {@link Postgres} behind the service. */
    @Override
    public void inject(TestInjector injector) {
        if (postgres != null) injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) kafka.close();
            if (database != null) database.close();
            if (directory != null) delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
