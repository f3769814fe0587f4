package nl.klankbord.reporting.requests;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.klankbord.protocol.wire.Kid;
import nl.klankbord.protocol.wire.Prekey;

/** The door to the weekly keys of advisors, as case-service tells them; inside the caller's session. */
@ApplicationScoped
class AdvisorPrekeys {
    /** The newest of a week counts. */
    Uni<Void> keep(Prekey prekey) {
        return RequestSql.changed("""
                        insert into advisor_prekeys (owner_kid, week_on, wire) values (?1, ?2, ?3)
                        on conflict (owner_kid, week_on) do update set wire = excluded.wire
                        returning owner_kid""", prekey.owner().hex(), prekey.notBefore(), prekey.bytes())
                .replaceWithVoid();
    }

    Uni<Void> withdraw(Kid owner, LocalDate week) {
        return RequestSql.changed(
                        "delete from advisor_prekeys where owner_kid = ?1 and week_on = ?2 returning owner_kid",
                        owner.hex(),
                        week)
                .replaceWithVoid();
    }

    /** Those to which one may seal on a day. */
    Uni<List<Prekey>> current(Kid owner, LocalDate today) {
        return RequestSql.rows("select wire from advisor_prekeys where owner_kid = ?1 order by week_on", owner.hex())
                .map(found -> found.stream()
                        .map(row -> Prekey.parse(row.get(0, byte[].class)))
                        .filter(prekey -> prekey.isUsableOn(today))
                        .toList());
    }
}
