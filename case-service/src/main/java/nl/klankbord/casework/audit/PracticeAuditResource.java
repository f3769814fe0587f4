package nl.klankbord.casework.audit;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Tuple;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.PersonId;
import nl.klankbord.protocol.wire.PracticeId;
import nl.klankbord.staff.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** The log of a practice, for its manager: who did what on which day, with no object. */
@Path("/v1/practice/audit")
@RolesAllowed("practice-manager")
class PracticeAuditResource {
    private static final String LINES = """
            select seq, actor_id, action, acted_on, object_hash, previous_hash, line_hash from audit_lines
            where practice_id = ?1 and seq > ?2 order by seq limit ?3""";

    record AuditView(
            PracticeId practice,
            List<LineView> lines,
            @Nullable Integer next) {}

    record LineView(
            int seq,
            @Nullable PersonId actor,
            AuditAction action,
            LocalDate on,
            @Nullable Hash object,
            Hash previous,
            Hash hash) {
        static LineView of(Tuple row) {
            var object = row.get(4, String.class);
            return new LineView(
                    row.get(0, Integer.class),
                    AuditLog.person(row.get(1, UUID.class)),
                    AuditAction.valueOf(row.get(2, String.class)),
                    row.get(3, LocalDate.class),
                    object == null ? null : new Hash(object),
                    new Hash(row.get(5, String.class)),
                    new Hash(row.get(6, String.class)));
        }
    }

    private final SignedIn manager;

    PracticeAuditResource(SignedIn manager) {
        this.manager = manager;
    }

    /** Exports lines in their order, from behind a place on. Whoever keeps the last hash can tell later whether it still stands. */
    @GET
    @WithSession
    public Uni<AuditView> export(
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(1000) int limit) {
        var practice = manager.practice();
        return AuditLog.rows(LINES, practice.value(), after, limit + 1)
                .map(rows -> rows.stream().map(LineView::of).toList())
                .map(lines -> new AuditView(
                        practice,
                        lines.stream().limit(limit).toList(),
                        lines.size() > limit ? lines.get(limit - 1).seq() : null));
    }
}
