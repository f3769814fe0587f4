package nl.klankbord.staff.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.klankbord.protocol.wire.Hash;

/** The tables of browser sessions. A session ends after a while without use, after a working day, or by signing out. */
@ApplicationScoped
public class Sessions {
    /** Without use, and at the latest (experience.md 12.3). */
    private static final Duration IDLE = Duration.ofMinutes(15);

    private static final Duration LONGEST = Duration.ofHours(8);

    /** Requests that were under way while the tokens were renewed still show the former cookie. */
    private static final Duration RENEWAL = Duration.ofSeconds(30);

    /** Use is noted this often, not at every request. */
    private static final Duration NOTED = Duration.ofSeconds(30);

    private static final String FIND = """
            select s.id, t.id_token, t.access_token, t.refresh_token, t.access_expires_in, t.access_scope
            from session_tokens mine
            join sessions s on s.id = mine.session_id and s.active_at > $2 and s.started_at > $3
            join session_tokens t on t.session_id = s.id and t.replaced_at is null
            where mine.name_hash = $1 and (mine.replaced_at is null or mine.replaced_at > $4)
            order by t.name_hash = mine.name_hash desc limit 1""";

    private static final String PRESENT = """
            select exists (select from sessions s join session_tokens t on t.session_id = s.id
              where s.id = $1 and s.active_at > $2 and s.started_at > $3
              and (t.replaced_at is null or t.replaced_at > $4))""";

    /** The tokens of a living session. */
    record Found(UUID session, AuthorizationCodeTokens tokens) {}

    private final Pool pool;
    private final Clock clock;

    Sessions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Whether somebody is still there. */
    public Uni<Boolean> stillPresent(Presence presence) {
        var session = presence.session();
        if (session == null) {
            var until = presence.until();
            return Uni.createFrom().item(until != null && until.isAfter(clock.instant()));
        }
        return run(PRESENT, Tuple.of(session, before(IDLE), before(LONGEST), before(RENEWAL)))
                .map(row -> row.orElseThrow().getBoolean(0));
    }

    Uni<Void> open(UUID session) {
        return change(
                "insert into sessions (id, started_at, active_at) values ($1, $2, $2)",
                Tuple.of(session, before(Duration.ZERO)));
    }

    Uni<Void> keep(UUID session, Hash name, AuthorizationCodeTokens tokens) {
        return change(
                """
                insert into session_tokens
                  (name_hash, session_id, id_token, access_token, refresh_token, access_expires_in, access_scope)
                values ($1, $2, $3, $4, $5, $6, $7)""",
                Tuple.tuple()
                        .addString(name.hex())
                        .addUUID(session)
                        .addString(tokens.getIdToken())
                        .addString(tokens.getAccessToken())
                        .addString(tokens.getRefreshToken())
                        .addLong(tokens.getAccessTokenExpiresIn())
                        .addString(tokens.getAccessTokenScope()));
    }

    Uni<Optional<Found>> find(Hash name) {
        return run(FIND, Tuple.of(name.hex(), before(IDLE), before(LONGEST), before(RENEWAL)))
                .map(row -> row.map(Sessions::found));
    }

    Uni<Void> noteUse(UUID session) {
        return change(
                "update sessions set active_at = $2 where id = $1 and active_at < $3",
                Tuple.of(session, before(Duration.ZERO), before(NOTED)));
    }

    Uni<Void> replace(Hash name) {
        return change(
                "update session_tokens set replaced_at = $2 where name_hash = $1 and replaced_at is null",
                Tuple.of(name.hex(), before(Duration.ZERO)));
    }

    Uni<Void> end(Hash name) {
        return change(
                "delete from sessions where id = (select session_id from session_tokens where name_hash = $1)",
                Tuple.of(name.hex()));
    }

    /** Deletes what has ended. */
    @Scheduled(every = "10m")
    public Uni<Void> forget() {
        return change(
                        "delete from sessions where active_at < $1 or started_at < $2",
                        Tuple.of(before(IDLE), before(LONGEST)))
                .chain(() -> change("delete from session_tokens where replaced_at < $1", Tuple.of(before(RENEWAL))));
    }

    private Uni<Void> change(String statement, Tuple values) {
        return pool.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private Uni<Optional<Row>> run(String query, Tuple values) {
        return pool.preparedQuery(query)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
    }

    private OffsetDateTime before(Duration age) {
        return clock.instant().minus(age).atOffset(ZoneOffset.UTC);
    }

    private static Found found(Row row) {
        var tokens = new AuthorizationCodeTokens(
                row.getString("id_token"),
                row.getString("access_token"),
                row.getString("refresh_token"),
                row.getLong("access_expires_in"),
                row.getString("access_scope"));
        return new Found(row.getUUID("id"), tokens);
    }
}
