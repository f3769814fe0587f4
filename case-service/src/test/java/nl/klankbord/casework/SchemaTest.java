package nl.klankbord.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.terms.TermFacts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "case_service"))
@WithTestResource(IntakeStandIn.class)
class SchemaTest {
    private static final String OURS =
            " from information_schema.columns where table_schema = 'public' and table_name <> 'flyway_schema_history'";

    /** Staff only: sessions. Whatever a reporter can cause has days. */
    private static final Set<String> MOMENTS =
            Set.of("sessions.started_at", "sessions.active_at", "session_tokens.replaced_at");

    /** The order in which events leave, until they have left. */
    private static final Set<String> ORDERED = Set.of("outbox.position", "dead_letters.position");

    private static final Set<String> OTHER_DAYS = Set.of(
            "prekeys.not_before",
            "prekeys.not_after",
            "officer_prekeys.not_before",
            "officer_prekeys.not_after",
            "deadline_rule.valid_from",
            "deadline_rule.valid_to",
            "referral_cards.valid_from",
            "referral_cards.valid_to",
            "price_list.valid_from",
            "price_list.valid_to",
            "hourly_rates.valid_from",
            "hourly_rates.valid_to");

    @Test
    void onlySessionsOfStaffKnowMoments() {
        assertEquals(
                new TreeSet<>(MOMENTS),
                columns("data_type like 'timestamp%' or data_type like 'time %' or data_type = 'interval'"));
    }

    @Test
    void nothingThatAReporterCausesIsNumbered() {
        assertEquals(
                new TreeSet<>(ORDERED),
                columns("is_identity = 'YES' or column_default like 'nextval%' or column_default like '%clock%'"));
    }

    @Test
    void columnsSayWhatTheyHold() {
        var days = columns("data_type = 'date'");
        days.removeAll(OTHER_DAYS);
        assertTrue(days.stream().allMatch(column -> column.endsWith("_on")), days::toString);
        assertTrue(columns("true").stream().allMatch(column -> column.matches("[a-z_]+\\.[a-z0-9_]+")));
        assertEquals(
                Set.of(
                        "intervision_members.sealed_share",
                        "intervision_records.sealed_record",
                        "vaults.sealed_vault",
                        "vault_wraps.sealed_wrap",
                        "practice_roots.sealed_vault",
                        "practice_roots.sealed_wrap",
                        "records.sealed_record"),
                columns("column_name like 'sealed_%'"));
        columns("column_name like '%\\_hash'")
                .forEach(column -> assertTrue(
                        Set.of(
                                        "audit_heads.head_hash",
                                        "audit_lines.line_hash",
                                        "audit_lines.object_hash",
                                        "audit_lines.previous_hash",
                                        "held_keys.prekey_hash",
                                        "idempotency_keys.key_hash",
                                        "idempotency_keys.request_hash",
                                        "session_tokens.name_hash")
                                .contains(column),
                        column));
    }

    @Test
    void noColumnJoinsACaseWithAThread() {
        assertEquals(Set.of(), columns("column_name like '%thread%' or column_name like '%escalation%'"));
    }

    @Test
    void aCaseHoldsCountersAndDaysOnly() {
        var types = Rows.of(
                "select distinct data_type" + OURS + " and table_name in ('cases', 'case_holders')",
                row -> row.getString(1));
        assertEquals(Set.of("uuid", "text", "date", "integer", "boolean"), Set.copyOf(types));
        assertEquals(
                Set.of(
                        "cases.mailbox_id",
                        "cases.channel_id",
                        "cases.status",
                        "cases.former_status",
                        "cases.hold_reason",
                        "cases.waits_for"),
                columns("data_type = 'text' and table_name in ('cases', 'case_holders')"));
    }

    /** Sorting a list would take longer the more cases there are. */
    @Test
    void aListIsReadInItsOwnOrderAndNotSorted() {
        var plan = Rows.undone("set local enable_seqscan = off; set local enable_sort = off", """
                explain (costs off) select c.* from case_holders h join cases c on c.id = h.case_id
                where h.person_id = '0d2f7b1e-5a51-4a3e-9a46-0a1b2c3d4e5f' and h.received_on <= '2026-11-22'
                  and (h.received_on < '2026-11-22' or h.case_id > '0d2f7b1e-5a51-4a3e-9a46-0a1b2c3d4e5f')
                order by h.received_on desc, h.case_id limit 51""");
        assertTrue(plan.stream().anyMatch(line -> line.contains("case_holders_in_order")), plan::toString);
        assertTrue(plan.stream().noneMatch(line -> line.contains("Sort")), plan::toString);
    }

    /** Destroying a case, and with it who held it, destroys every row that names it; no list of tables has to be kept up. */
    @Test
    void whateverNamesACaseGoesWithIt() {
        var cascading = Rows.of("""
                select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid in ('cases'::regclass, 'case_holders'::regclass) and c.confdeltype = 'c' and a.attname = 'case_id'""", row -> row.getString(1));
        assertEquals(columns("column_name = 'case_id'"), new TreeSet<>(cascading));
    }

    @Test
    void ofRecordsNobodyKnowsWhatTheyAreOrSinceWhen() {
        assertEquals(
                Set.of(
                        "record_sets.set_id",
                        "record_sets.person_id",
                        "record_sets.case_id",
                        "records.set_id",
                        "records.record_id",
                        "records.version",
                        "records.sealed_record"),
                columns("table_name in ('record_sets', 'records')"));
    }

    @Test
    void theServiceMayNotChangeTheSchema() {
        var rights =
                Rows.of("select has_schema_privilege('case_service', 'public', 'create')", row -> row.getBoolean(1));
        assertEquals(List.of(false), rights);
    }

    @Test
    void theTableOfTermsIsWhatTheFactsSay() {
        var facts = TermFacts.read().rules().stream()
                .map(rule -> String.join(
                        "|",
                        rule.get("key").asText(),
                        rule.get("validFrom").asText(),
                        rule.get("value").toString().replace(" ", ""),
                        rule.get("unit").asText(),
                        rule.get("statutory").asText(),
                        rule.get("overridable").asText(),
                        rule.has("bounds") ? rule.get("bounds").toString() : "[null,null]",
                        rule.get("source").asText()))
                .sorted()
                .toList();
        var rows = Rows.of("""
                select concat_ws('|', rule_key, valid_from, replace(value::text, ' ', ''), unit, statutory::text,
                  overridable::text, format('[%s,%s]', coalesce(least::text, 'null'), coalesce(most::text, 'null')), source)
                from deadline_rule""", row -> row.getString(1));
        assertEquals(facts, rows.stream().sorted().toList());
    }

    private static Set<String> columns(String which) {
        return new TreeSet<>(Rows.of(
                "select table_name || '.' || column_name" + OURS + " and (" + which + ")", row -> row.getString(1)));
    }
}
