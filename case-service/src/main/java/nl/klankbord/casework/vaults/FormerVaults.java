package nl.klankbord.casework.vaults;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.stream.Collectors;
import nl.klankbord.protocol.wire.Kid;

/** Vaults of keys that were revoked; inside the caller's transaction. */
@ApplicationScoped
public class FormerVaults {
    private static final String FORGET = """
            with gone as (
              select f.kid from former_keys f join people p on p.id = f.person_id
              where p.kid = any (string_to_array(?1, ','))),
            wraps as (delete from vault_wraps w using gone where w.kid = gone.kid)
            delete from vaults v using gone where v.kid = gone.kid returning v.kid""";

    /** The practice has signed these keys: the vaults before them open nothing that counts, and go (KB-78). */
    public Uni<Void> forgetBefore(Collection<Kid> signed) {
        var kids = signed.stream().map(Kid::hex).collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET, String.class)
                        .setParameter(1, kids)
                        .getResultList())
                .replaceWithVoid();
    }
}
