package nl.klankbord.intake.platform;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Runs what needs the processor for a while, such as signatures, on a worker, and comes back to the caller's context. */
@ApplicationScoped
public class OffTheEventLoop {
    private final Vertx vertx;

    OffTheEventLoop(Vertx vertx) {
        this.vertx = vertx;
    }

    public <T> Uni<T> run(Supplier<T> work) {
        return vertx.executeBlocking(Uni.createFrom().item(work), false);
    }
}
