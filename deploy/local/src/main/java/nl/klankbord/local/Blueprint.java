package nl.klankbord.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.klankbord.local.processes.Child;
import nl.klankbord.local.processes.ClassArchive;
import nl.klankbord.local.processes.Jvm;
import nl.klankbord.local.seed.DemoPerson;
import nl.klankbord.local.servers.HttpProbe;
import nl.klankbord.local.servers.KafkaServer;
import nl.klankbord.local.servers.Keycloak;
import nl.klankbord.local.servers.Postgres;
import nl.klankbord.local.servers.RealmAddresses;
import nl.klankbord.local.servers.RealmFile;

/** How each part of one stack is made: its command, its settings, and how to see that it is ready. */
final class Blueprint {
    /** Remembers where the realm thinks its clients are. */
    static final String ADDRESSES = "addresses";

    private final Options options;
    private final DataFolder folder;
    private final Secrets secrets;
    private final Path target;
    final ClassArchive archive;
    final Postgres postgres;
    final Keycloak keycloak;
    private volatile Duration ahead = Duration.ZERO;

    Blueprint(Options options, DataFolder folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.target = options.root().resolve("deploy/local/target");
        this.archive = new ClassArchive(cache().resolve("classes"), options.data() != null);
        this.secrets = new Secrets(folder.path().resolve("secrets.properties"), new SecureRandom());
        this.postgres = new Postgres(
                target.resolve("postgresql"),
                folder.path().resolve("postgres"),
                folder.logs(),
                port(Door.POSTGRES),
                secrets.get("postgres"));
        this.keycloak = new Keycloak(
                cache().resolve(Keycloak.builtName(distribution())),
                folder.path().resolve("keycloak"),
                folder.logs(),
                archive);
    }

    /** Whatever service starts from now on has a clock that is so far ahead. */
    void turnClock(Duration by) {
        ahead = by;
    }

    /** Where this user's programs keep what can be made again; nobody else may write there. */
    private static Path cache() {
        var given = System.getenv("XDG_CACHE_HOME");
        var caches =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return caches.resolve("klankbord");
    }

    StackPart part(Part part, Progress progress) {
        return switch (part) {
            case POSTGRES -> made(part, this::startPostgres, postgres::isReady, progress);
            case KAFKA -> {
                var kafka = kafka();
                yield made(part, () -> kafka.start(options.serviceFlags()), kafka::isReady, progress);
            }
            case KEYCLOAK -> made(part, this::startKeycloak, () -> Keycloak.isReady(port(Door.KEYCLOAK)), progress);
            case INTAKE, CASE, REPORTING, NOTIFICATION -> {
                var health = "http://127.0.0.1:" + port(part.management()) + "/q/health/ready";
                yield made(part, () -> startService(part), () -> HttpProbe.answersOk(health), progress);
            }
        };
    }

    private StackPart made(Part part, StackPart.Launch launch, Child.Probe probe, Progress progress) {
        return new StackPart(part, launch, probe, folder.survivors(), progress);
    }

    /** The unpacked Keycloak that the build of this module brings. */
    Path distribution() throws IOException {
        try (var entries = Files.list(target)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("No Keycloak in " + target + ": build deploy/local first"));
        }
    }

    /** Once per user of this machine; several stacks may come at the same time. */
    void buildKeycloak(Progress progress) throws Exception {
        var file = Files.createDirectories(cache()).resolve("keycloak.lock");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!keycloak.needsBuild()) return;
            progress.changed("keycloak", Progress.State.PREPARING);
            keycloak.build(distribution());
        }
    }

    void refuseMissingServices() {
        for (var part : options.services())
            if (!Files.exists(part.jar(options.root())))
                throw new CannotStart(part.label() + " is not built: no " + part.jar(options.root()));
    }

    String superuserPassword() throws IOException {
        return secrets.get("postgres");
    }

    /** What every service and Keycloak find when they come; does nothing where it is there. */
    void createDatabases() throws Exception {
        postgres.createDatabase("keycloak", "keycloak", secrets.get("keycloak"));
        moveRealm();
        for (var part : Part.values()) {
            if (!part.isService()) continue;
            var name = part.database();
            postgres.createDatabase(name, name + "_owner", secrets.get(name + "_owner"));
            postgres.admit(name, name + "_owner", name, secrets.get(name));
        }
    }

    private void moveRealm() throws Exception {
        var addresses = new RealmAddresses(
                folder.path().resolve(ADDRESSES),
                List.of(
                        options.advisorOriginOrDefault(),
                        serviceOrigin(Door.CASE),
                        options.organisationOrigin(),
                        serviceOrigin(Door.REPORTING)));
        if (addresses.haveChanged()) {
            try (var connection = postgres.connect("keycloak", "postgres", secrets.get("postgres"))) {
                addresses.move(connection);
            }
        }
        addresses.remember();
    }

    private String serviceOrigin(Door door) {
        return "http://127.0.0.1:" + port(door);
    }

    private Child startPostgres() throws Exception {
        return postgres.start();
    }

    private KafkaServer kafka() {
        var jar = target.resolve("klankbord-local.jar"); // names the jars beside it
        var data = folder.path().resolve("kafka");
        return new KafkaServer(data, folder.logs(), jar, archive, port(Door.KAFKA), port(Door.KAFKA_CONTROLLER));
    }

    private Child startKeycloak() throws IOException {
        var values = new TreeMap<String, String>();
        values.put("case-service-secret", secrets.get("case-service-client"));
        values.put("reporting-service-secret", secrets.get("reporting-service-client"));
        values.put("notification-service-secret", secrets.get("notification-service-client"));
        values.put("invitations-secret", secrets.get("invitations-client"));
        values.put("advisor-origin", options.advisorOriginOrDefault());
        values.put("case-service", serviceOrigin(Door.CASE));
        values.put("organisation-origin", options.organisationOrigin());
        values.put("reporting-service", serviceOrigin(Door.REPORTING));
        for (var person : DemoPerson.values()) values.put("password-" + person.username(), person.password());
        var database = "jdbc:postgresql://127.0.0.1:" + port(Door.POSTGRES) + "/keycloak";
        return keycloak.start(
                port(Door.KEYCLOAK),
                database,
                secrets.get("keycloak"),
                secrets.get("keycloak-admin"),
                RealmFile.with(values));
    }

    private Child startService(Part part) throws IOException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(options.serviceFlags());
        var jar = part.jar(options.root());
        command.addAll(archive.arguments(part.label(), jar));
        command.addAll(List.of("-jar", jar.toString()));
        var service = Child.start(part.label(), folder.logs(), settings(part), command);
        archive.started(service, jar);
        return service;
    }

    private Map<String, String> settings(Part part) throws IOException {
        var name = part.database();
        var keycloakUrl = "http://localhost:" + port(Door.KEYCLOAK);
        var settings = new TreeMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", String.valueOf(port(part.door())));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(port(part.management())));
        settings.put("DB_HOST", "127.0.0.1");
        settings.put("DB_PORT", String.valueOf(port(Door.POSTGRES)));
        settings.put("DB_NAME", name);
        settings.put("DB_USER", name);
        settings.put("DB_PASSWORD", secrets.get(name));
        settings.put("DB_OWNER_USER", name + "_owner");
        settings.put("DB_OWNER_PASSWORD", secrets.get(name + "_owner"));
        settings.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + port(Door.KAFKA));
        // The same after a restart: a killed service continues at once where it was.
        settings.put("KLANKBORD_DELIVERY_INSTANCE", part.label());
        settings.put("OIDC_URL", keycloakUrl + "/realms/klankbord");
        settings.put("KEYCLOAK_URL", keycloakUrl);
        settings.put("KLANKBORD_ORIGINS_REPORTER", options.reporterOriginsOrDefault());
        settings.put("KLANKBORD_ORIGINS_ADVISOR", options.advisorOriginOrDefault());
        settings.put("KLANKBORD_ORIGINS_ORGANISATION", options.organisationOrigin());
        settings.put("KLANKBORD_DEMO", String.valueOf(options.demo()));
        settings.putAll(ownSettings(part));
        settings.putAll(options.environment().getOrDefault(part, Map.of()));
        if (!ahead.isZero()) settings.put("KLANKBORD_CLOCK_AHEAD", ahead.toString());
        return settings;
    }

    private Map<String, String> ownSettings(Part part) throws IOException {
        return switch (part) {
            case INTAKE -> Map.of("KLANKBORD_SECRET", secrets.get("intake-service-mac"));
            case CASE ->
                Map.of(
                        "OIDC_SECRET",
                        secrets.get("case-service-client"),
                        "INVITATIONS_SECRET",
                        secrets.get("invitations-client"),
                        "KLANKBORD_SECRET",
                        secrets.get("case-service-session"),
                        "KLANKBORD_INTAKE_URL",
                        "http://127.0.0.1:" + port(Door.INTAKE),
                        "KLANKBORD_REPORTING_URL",
                        serviceOrigin(Door.REPORTING),
                        "KLANKBORD_NOTIFICATION_URL",
                        "http://127.0.0.1:" + port(Door.NOTIFICATION));
            case REPORTING ->
                Map.of(
                        "OIDC_SECRET",
                        secrets.get("reporting-service-client"),
                        "KLANKBORD_NOTIFICATION_URL",
                        "http://127.0.0.1:" + port(Door.NOTIFICATION),
                        "KLANKBORD_THREADS_RELEASE",
                        options.demo() ? "at-once" : "fixed");
            case NOTIFICATION -> settingsOfMails();
            case POSTGRES, KAFKA, KEYCLOAK -> Map.of();
        };
    }

    private Map<String, String> settingsOfMails() throws IOException {
        return Map.of(
                "OIDC_SECRET",
                secrets.get("notification-service-client"),
                "KLANKBORD_ORIGINS_CALENDAR",
                "http://localhost:" + port(Door.NOTIFICATION),
                "KLANKBORD_MAIL_WHEN",
                options.demo() ? "at-once" : "fixed",
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(port(Door.SMTP)),
                "SMTP_START_TLS",
                "DISABLED");
    }

    private int port(Door door) {
        return options.ports().of(door);
    }
}
