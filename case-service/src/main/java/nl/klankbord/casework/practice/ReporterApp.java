package nl.klankbord.casework.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where reporters open the links that managers hand out: the public address comes first in the configured list. */
@ApplicationScoped
public class ReporterApp {
    private final String origin;

    ReporterApp(@ConfigProperty(name = "klankbord.origins.reporter") Optional<List<String>> origins) {
        this.origin = origins.filter(list -> !list.isEmpty())
                .map(list -> list.get(0).strip())
                .orElse("");
    }

    /** Its public origin. */
    public String origin() {
        return origin;
    }
}
