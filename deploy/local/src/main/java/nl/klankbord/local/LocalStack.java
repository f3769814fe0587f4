package nl.klankbord.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.klankbord.local.processes.Memory;
import nl.klankbord.local.seed.Demo;
import nl.klankbord.local.seed.DemoSeeder;
import nl.klankbord.local.servers.InboxPage;
import nl.klankbord.local.servers.MailCatcher;
import org.jspecify.annotations.Nullable;

/**
 * The whole system on one machine: starts everything as early as its needs allow, stops it in reverse order.
 *
 * <p>Listens on the loopback address only. Tests may kill any part and start it again while the others run.
 */
public final class LocalStack implements AutoCloseable {
    private interface Step {
        void run() throws Exception;
    }

    private interface End {
        void of(StackPart part) throws InterruptedException;
    }

    private final long begin = System.nanoTime();
    private final Options options;
    private final DataFolder folder;
    private final Blueprint blueprint;
    private final MailCatcher mail;
    private final Map<Part, StackPart> parts = new EnumMap<>(Part.class);
    private final Executor executor = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "stack");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable InboxPage inbox;
    private Demo demo = Demo.none();
    private boolean closed;

    private LocalStack(Options options, DataFolder folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.blueprint = new Blueprint(options, folder);
        this.mail = new MailCatcher(options.ports().of(Door.SMTP));
        for (var part : Part.values()) parts.put(part, blueprint.part(part, options.progress()));
    }

    /** Starts everything and waits until it is ready; whatever goes wrong, nothing is left running. */
    public static LocalStack start(Options options) throws Exception {
        var stack = prepare(options, FirstStart.none());
        stack.startAll();
        return stack;
    }

    /** Checks what can be checked before anything runs, and ends what a killed launcher left behind. */
    static LocalStack prepare(Options options, FirstStart first) throws Exception {
        options.refuseDemoInPublic();
        var data = options.data();
        var folder = DataFolder.open(data != null ? data : Files.createTempDirectory("klankbord-stack-"));
        try {
            for (var name : folder.survivors().reap()) options.progress().changed(name, Progress.State.ENDED);
            if (options.fresh()) folder.wipe();
            first.copyTo(folder.path());
            folder.closeToOthers();
            options.ports().refuseBusy(options.absent());
            folder.turnLogs();
            var stack = new LocalStack(options, folder);
            stack.blueprint.refuseMissingServices();
            return stack;
        } catch (Exception e) {
            folder.close();
            throw e;
        }
    }

    void startAll() throws Exception {
        try {
            graph().get();
            if (options.demo()) seed();
            if (blueprint.archive.isIncomplete())
                step("classes", blueprint.archive::keep).get();
        } catch (ExecutionException | InterruptedException e) {
            close();
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        }
    }

    private CompletableFuture<Void> graph() throws IOException {
        var postgres = step("postgres", this::startPostgres);
        var kafka = step("kafka", part(Part.KAFKA)::start);
        var all = new ArrayList<CompletableFuture<Void>>();
        all.add(step("mail", this::startMail));
        all.add(startKeycloak(postgres));
        for (var part : options.services()) all.add(step(part.label(), part(part)::start, postgres, kafka));
        return Together.allOrFirstFailure(all);
    }

    private CompletableFuture<Void> startKeycloak(CompletableFuture<Void> postgres) {
        options.progress().changed("keycloak", Progress.State.WAITING);
        var built = CompletableFuture.runAsync(
                () -> {
                    try {
                        blueprint.buildKeycloak(options.progress());
                    } catch (Exception e) {
                        options.progress().changed("keycloak", Progress.State.FAILED);
                        throw new CompletionException(e);
                    }
                },
                executor);
        return step("keycloak", part(Part.KEYCLOAK)::start, postgres, built);
    }

    private CompletableFuture<Void> step(String name, Step step, CompletableFuture<?>... after) {
        if (after.length > 0) options.progress().changed(name, Progress.State.WAITING);
        return CompletableFuture.allOf(after)
                .thenRunAsync(
                        () -> {
                            try {
                                options.progress().changed(name, Progress.State.STARTING);
                                step.run();
                                options.progress().changed(name, Progress.State.READY);
                            } catch (Exception e) {
                                options.progress().changed(name, Progress.State.FAILED);
                                throw new CompletionException(e);
                            }
                        },
                        executor);
    }

    private void startPostgres() throws Exception {
        part(Part.POSTGRES).start();
        blueprint.createDatabases();
    }

    private synchronized void startMail() throws IOException {
        if (closed) throw new CannotStart("mail does not start: the stack is closed");
        mail.start();
        inbox = new InboxPage(mail, options.ports().of(Door.INBOX));
    }

    private void seed() throws Exception {
        var seeder = new DemoSeeder(
                folder.path().resolve("seed/demo.json"), reporterApp(), advisorApp(), organisationApp(), keycloak());
        if (options.absent().isEmpty() && !seeder.isFresh())
            step("demo practice", seeder::seed).get();
        demo = seeder.demo();
    }

    /** A part, to kill it or to start it again. */
    public StackPart part(Part part) {
        return Objects.requireNonNull(parts.get(part), part.label());
    }

    /** Starts every service again with a clock that is so far ahead, as a demonstration may; what they keep stays. */
    public void turnClock(Duration ahead) throws Exception {
        blueprint.turnClock(ahead);
        end(StackPart::stop, options.services());
        var starts = options.services().stream().map(service -> step(service.label(), part(service)::start));
        Together.allOrFirstFailure(starts.toList()).get();
    }

    /** Where a part or a page is reached, as {@code http://localhost:port}. */
    public String url(Door door) {
        return "http://localhost:" + options.ports().of(door);
    }

    /** The origin of the reporter app. */
    public String reporterApp() {
        return options.reporterOriginsOrDefault().split(",", -1)[0];
    }

    /** The origin of the advisor app. */
    public String advisorApp() {
        return options.advisorOriginOrDefault();
    }

    /** The origin of the portal of organisations. */
    public String organisationApp() {
        return options.organisationOrigin();
    }

    /** Links, sign-ins and codes of the demonstration. */
    public Demo demo() {
        return demo;
    }

    /** Who can sign in, with passwords, passphrases and kits. */
    public List<Demo.Account> people() {
        return demo.accounts();
    }

    /** The link that an organisation of the demonstration hands out, with its fragment. */
    public String reporterLink(String organisation) {
        var link = demo.links().get(organisation);
        if (link == null) throw new IllegalArgumentException(organisation);
        return link;
    }

    /** Keycloak, without a path. */
    public String keycloak() {
        return url(Door.KEYCLOAK);
    }

    /** The page with the caught mails. */
    public String inboxPage() {
        return url(Door.INBOX);
    }

    /** Every caught mail as it was sent, headers included, newest first. */
    public List<String> inbox() {
        return mail.mails().stream().map(MailCatcher.Mail::raw).toList();
    }

    /** Host and port of the broker. */
    public String kafkaBootstrap() {
        return "127.0.0.1:" + options.ports().of(Door.KAFKA);
    }

    /** The address of a database; the user {@code postgres} with {@link #superuserPassword()} may read all of it. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().of(Door.POSTGRES) + "/" + database;
    }

    /** The password of the user {@code postgres}. */
    public String superuserPassword() throws IOException {
        return blueprint.superuserPassword();
    }

    /** The folder with one log file per part. */
    public Path logs() {
        return folder.logs();
    }

    /** All state: {@code postgres/data}, {@code kafka/data}, {@code keycloak}, {@code logs}. */
    public Path data() {
        return folder.path();
    }

    /** Seconds since this stack began to start. */
    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Kibibytes (PSS) of all processes, this one included; empty where the system does not tell. */
    public OptionalLong memory() {
        var handles = new ArrayList<>(List.of(ProcessHandle.current()));
        for (var part : parts.values()) if (part.isRunning()) handles.add(part.handle());
        return Memory.proportionalSetSize(handles);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Stops everything, the newest dependants first. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            if (closed) return;
            closed = true;
        }
        end(StackPart::close, List.of(Part.INTAKE, Part.CASE, Part.REPORTING, Part.NOTIFICATION, Part.KEYCLOAK));
        end(StackPart::close, List.of(Part.KAFKA, Part.POSTGRES));
        if (inbox != null) inbox.close();
        mail.close();
        folder.survivors().forget();
        folder.close();
        if (options.data() == null) DataFolder.delete(folder.path());
    }

    private void end(End way, List<Part> together) {
        var ends = together.stream()
                .map(part -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                way.of(part(part));
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        executor))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).join();
    }
}
