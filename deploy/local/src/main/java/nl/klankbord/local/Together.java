package nl.klankbord.local;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Steps that run side by side. */
final class Together {
    private Together() {}

    /** Nobody wants to wait for the others when one has failed. */
    static CompletableFuture<Void> allOrFirstFailure(List<CompletableFuture<Void>> all) {
        var done = new CompletableFuture<Void>();
        for (var one : all) {
            var unused = one.exceptionally(failure -> {
                done.completeExceptionally(failure);
                return null;
            });
        }
        return CompletableFuture.anyOf(done, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                .thenAccept(nothing -> {});
    }
}
