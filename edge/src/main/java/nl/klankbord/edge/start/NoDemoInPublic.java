package nl.klankbord.edge.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Demo settings (known passphrases, one factor, mail at once, a clock set ahead) are for one machine: with a public origin, no start. */
@ApplicationScoped
class NoDemoInPublic {
    private final boolean demo;
    private final Optional<String> mail;
    private final Optional<String> threads;
    private final Duration ahead;
    private final List<String> origins;

    NoDemoInPublic(
            @ConfigProperty(name = "klankbord.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "klankbord.mail.when") Optional<String> mail,
            @ConfigProperty(name = "klankbord.threads.release") Optional<String> threads,
            @ConfigProperty(name = "klankbord.clock.ahead", defaultValue = "PT0S") Duration ahead,
            @ConfigProperty(name = "klankbord.origins.reporter") Optional<List<String>> reporter,
            @ConfigProperty(name = "klankbord.origins.advisor") Optional<List<String>> advisor,
            @ConfigProperty(name = "klankbord.origins.organisation") Optional<List<String>> organisation) {
        this.demo = demo;
        this.mail = mail;
        this.threads = threads;
        this.ahead = ahead;
        this.origins = Stream.of(reporter, advisor, organisation)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    void check(@Observes StartupEvent event) {
        var atOnce = Stream.of(mail, threads).flatMap(Optional::stream).anyMatch("at-once"::equals);
        refuse(demo || atOnce || !ahead.isZero(), origins);
    }

    static void refuse(boolean demo, List<String> origins) {
        if (demo && origins.stream().anyMatch(origin -> origin.strip().startsWith("https:"))) {
            throw new IllegalStateException("Demo settings and an https origin do not go together");
        }
    }
}
