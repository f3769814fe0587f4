package nl.klankbord.reporting.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.klankbord.protocol.wire.Hash;
import nl.klankbord.protocol.wire.OrganisationId;

/**
 * Everything with a number that an organisation was shown, in a chain: each entry names the hash of the one before, and the
 * database lets nobody change one. Inside the caller's transaction.
 *
 * <p>Does not protect against: the owner of the database, who can write the whole chain anew.
 */
@ApplicationScoped
public class PublicationLedger {
    /** A yearly report. */
    static final String YEAR = "YEAR";

    /**
     * One entry.
     *
     * @param facts what was shown
     * @param hash of the entry, with all before it
     */
    record Entry(String facts, String hash) {}

    /**
     * Adds what is being shown.
     *
     * @param organisation to whom
     * @param kind YEAR or STATEMENT
     * @param facts what, in codes and numbers; no names
     * @return the hash of the entry
     */
    public Uni<String> append(OrganisationId organisation, String kind, String facts) {
        return Sql.rows(
                        "select pg_advisory_xact_lock(hashtextextended('ledger ' || cast(cast(?1 as uuid) as text), 0)) is null as turn",
                        organisation.value())
                .chain(() -> Sql.rows(
                        "select place, publication_hash from publications where organisation_id = ?1 order by place desc limit 1",
                        organisation.value()))
                .chain(last -> {
                    var place = last.isEmpty() ? 0 : last.get(0).get(0, Integer.class) + 1;
                    var previous =
                            last.isEmpty() ? Hash.ZEROS.hex() : last.get(0).get(1, String.class);
                    var hash = hash(previous, organisation, place, kind, facts);
                    return Sql.rows("""
                                    insert into publications
                                      (organisation_id, place, kind, facts, previous_hash, publication_hash)
                                    values (?1, ?2, ?3, ?4, ?5, ?6) returning place""", organisation.value(), place, kind, facts, previous, hash)
                            .replaceWith(hash);
                });
    }

    /** What was shown of years, oldest first. */
    Uni<List<Entry>> years(OrganisationId organisation) {
        return Sql.rows(
                        "select facts, publication_hash from publications where organisation_id = ?1 and kind = ?2 order by place",
                        organisation.value(),
                        YEAR)
                .map(rows -> rows.stream()
                        .map(row -> new Entry(row.get(0, String.class), row.get(1, String.class)))
                        .toList());
    }

    private static String hash(String previous, OrganisationId organisation, int place, String kind, String facts) {
        var entry = String.join("|", previous, organisation.text(), Integer.toString(place), kind, facts);
        return Hash.sha256("publication", entry.getBytes(StandardCharsets.UTF_8))
                .hex();
    }
}
