package nl.klankbord.local;

import java.nio.file.Path;
import java.util.Arrays;

/** A part of the stack that can be started, killed and started again by itself. */
public enum Part {
    POSTGRES("postgres"),
    KAFKA("kafka"),
    KEYCLOAK("keycloak"),
    INTAKE("intake-service"),
    CASE("case-service"),
    REPORTING("reporting-service"),
    NOTIFICATION("notification-service");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** The part with that label. */
    static Part called(String label) {
        return Arrays.stream(values())
                .filter(part -> part.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no part called " + label));
    }

    /** What people read, what its log is called, and for a service its folder. */
    public String label() {
        return label;
    }

    /** Whether this is one of ours, packaged by the build. */
    public boolean isService() {
        return this == INTAKE || this == CASE || this == REPORTING || this == NOTIFICATION;
    }

    /** The database and the runtime role of a service. */
    String database() {
        return label.replace('-', '_');
    }

    /** What the build made of a service. */
    Path jar(Path root) {
        return root.resolve(label).resolve("target/quarkus-app/quarkus-run.jar");
    }

    Door door() {
        return Door.valueOf(name());
    }

    /** Where a service tells how it is. */
    Door management() {
        return Door.valueOf(name() + "_MANAGEMENT");
    }
}
