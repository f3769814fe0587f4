package nl.klankbord.edge.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Demo settings (known passphrases, one factor, mail at once) are for one machine: with a public origin, no start. */
@ApplicationScoped
class NoDemoInPublic {
    private final boolean demo;
    private final Optional<String> mail;
    private final List<String> origins;

    NoDemoInPublic(
            @ConfigProperty(name = "klankbord.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "klankbord.mail.when") Optional<String> mail,
            @ConfigProperty(name = "klankbord.origins.reporter") Optional<List<String>> reporter,
            @ConfigProperty(name = "klankbord.origins.advisor") Optional<List<String>> advisor,
            @ConfigProperty(name = "klankbord.origins.organisation") Optional<List<String>> organisation) {
        this.demo = demo;
        this.mail = mail;
        this.origins = Stream.of(reporter, advisor, organisation)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    void check(@Observes StartupEvent event) {
        refuse(demo || mail.filter("at-once"::equals).isPresent(), origins);
    }

    static void refuse(boolean demo, List<String> origins) {
        if (demo && origins.stream().anyMatch(origin -> origin.strip().startsWith("https:"))) {
            throw new IllegalStateException("Demo settings and an https origin do not go together");
        }
    }
}
