package nl.klankbord.intake.testing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/** Runs what the service would run by itself, and waits for it. */
public final class Waiting {
    private Waiting() {}

    public static <T> T until(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T inTransaction(Supplier<Uni<T>> work) {
        return until(() -> Panache.withTransaction(work));
    }
}
