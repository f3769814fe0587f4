package nl.klankbord.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.ClassArchive;
import nl.klankbord.local.processes.Jvm;

/**
 * Keycloak from its distribution: built once for PostgreSQL, then started without the build step.
 *
 * <p>The built copy is shared by all stacks of this machine; each has a home of its own with links to it.
 */
public final class Keycloak {
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");
    private static final String NAME = "keycloak";
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--features-disabled=kerberos,ciba,device-flow,impersonation");
    private final Path built;
    private final Path home;
    private final Path logs;
    private final ClassArchive archive;

    /** Keeps the built copy and this stack's home where it is told. */
    public Keycloak(Path built, Path home, Path logs, ClassArchive archive) {
        this.built = built;
        this.home = home;
        this.logs = logs;
        this.archive = archive;
    }

    /** A name for what the build step makes: another version, Java or setting makes another thing. */
    public static String builtName(Path distribution) {
        return distribution.getFileName() + "-java-" + Runtime.version().feature() + "-"
                + Integer.toHexString(BUILD.hashCode());
    }

    /** Whether the first start still has to build, which takes about half a minute. */
    public boolean needsBuild() {
        return !Files.exists(built.resolve(".complete"));
    }

    /** Copies the distribution and runs its build step. */
    public void build(Path distribution) throws Exception {
        if (!Files.isDirectory(distribution.resolve("lib")))
            throw new IllegalStateException("No Keycloak in " + distribution + ": package deploy/local first");
        copy(distribution, built);
        try (var process = Child.start("keycloak-build", logs, Map.of(), command(built, BUILD))) {
            process.awaitSuccess();
        }
        Files.createFile(built.resolve(".complete"));
    }

    /** Starts it on the loopback address; the realm is imported into an empty database only. */
    public Child start(int port, String jdbcUrl, String databasePassword, String administratorPassword, String realm)
            throws IOException {
        prepareHome(realm);
        var start = List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--db-url=" + jdbcUrl,
                "--db-username=keycloak",
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10");
        // Passwords in the environment: a command line can be read by every user of the machine.
        var secrets = Map.of(
                "KC_DB_PASSWORD", databasePassword,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword);
        var jar = program();
        var command = command(home, start);
        command.addAll(1, archive.arguments(NAME, jar));
        var server = Child.start(NAME, logs, secrets, command);
        archive.started(server, jar);
        return server;
    }

    /** The port answers 503 before the realm is there, so ask for the realm. */
    public static boolean isReady(int port) throws Exception {
        return HttpProbe.answersOk("http://127.0.0.1:" + port + "/realms/klankbord/.well-known/openid-configuration");
    }

    /** In the built copy, which is the same for every home: an archive of classes belongs to a path. */
    private Path program() {
        return built.resolve("lib/quarkus-run.jar");
    }

    private void prepareHome(String realm) throws IOException {
        var imported = Files.createDirectories(home.resolve("data/import"));
        Files.writeString(imported.resolve("klankbord-realm.json"), realm);
        for (var shared : SHARED) {
            var link = home.resolve(shared);
            if (Files.isSymbolicLink(link)) Files.delete(link); // perhaps to an older version
            if (Files.exists(link)) continue;
            try {
                Files.createSymbolicLink(link, built.resolve(shared));
            } catch (IOException | UnsupportedOperationException forbidden) {
                copy(built.resolve(shared), link);
            }
        }
    }

    /** What kc.sh would run, so that the flags are ours, there is one process, and Windows is the same. */
    private List<String> command(Path home, List<String> arguments) {
        var rest = new ArrayList<>(List.of("-Xms64m", "-XX:MaxMetaspaceSize=256m", "-Dfile.encoding=UTF-8"));
        for (var opened : List.of("util", "util.concurrent", "security", "lang"))
            rest.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
        rest.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-cp",
                program().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        rest.addAll(arguments);
        return Jvm.command("256m", rest);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
