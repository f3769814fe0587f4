package nl.klankbord.casework.cases;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.klankbord.protocol.wire.ServerMac;
import org.jspecify.annotations.Nullable;

/** The key of cursors: drawn once by the database, the same on all instances. */
@ApplicationScoped
class CursorKey {
    private volatile @Nullable ServerMac known;

    /** Inside the caller's session. */
    Uni<ServerMac> mac() {
        var mac = known;
        if (mac != null) return Uni.createFrom().item(mac);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cursor_key from cursor_keys where name = 'cases'", byte[].class)
                        .getSingleResult())
                .map(ServerMac::new)
                .invoke(read -> known = read);
    }
}
