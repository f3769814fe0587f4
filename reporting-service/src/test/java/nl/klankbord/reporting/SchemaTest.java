package nl.klankbord.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.klankbord.local.StackTestResource;
import nl.klankbord.terms.TermFacts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = StackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "reporting_service"))
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
            "deadline_rule.valid_from",
            "deadline_rule.valid_to",
            "disclosure_parameters.valid_from",
            "vat_rates.valid_from");

    private static final Set<String> SEALED = Set.of(
            "vaults.sealed_vault",
            "vault_wraps.sealed_wrap",
            "thread_grants.sealed_grant",
            "thread_messages.sealed_message",
            "thread_parts.sealed_part",
            "advice_request_members.sealed_share",
            "advice_request_records.sealed_record",
            "thread_shares.sealed_share");

    private static final Set<String> HASHED = Set.of(
            "audit_heads.head_hash",
            "audit_lines.line_hash",
            "audit_lines.object_hash",
            "audit_lines.previous_hash",
            "session_tokens.name_hash",
            "thread_messages.message_hash",
            "thread_parts.part_hash",
            "publications.previous_hash",
            "publications.publication_hash",
            "yearly_reports.checked_hash",
            "yearly_reports.document_hash");

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
        assertEquals(new TreeSet<>(SEALED), columns("column_name like 'sealed_%'"));
        assertEquals(new TreeSet<>(HASHED), columns("column_name like '%\\_hash'"));
    }

    /** Codes and random names; a text that somebody typed is sealed. */
    @Test
    void noThreadHoldsWords() {
        var texts = columns("data_type = 'text' and table_name like 'thread%'");
        assertEquals(
                new TreeSet<>(Set.of(
                        "threads.id",
                        "threads.channel_id",
                        "threads.author_kid",
                        "threads.nature",
                        "threads.topic",
                        "threads.state",
                        "threads.asked_in",
                        "threads.clock_start",
                        "threads.hold_reason",
                        "threads.assessment",
                        "threads.measures",
                        "threads.authority",
                        "threads.reaction",
                        "thread_grants.thread_id",
                        "thread_grants.officer_kid",
                        "thread_exclusions.thread_id",
                        "thread_exclusions.officer_kid",
                        "thread_messages.thread_id",
                        "thread_messages.message_id",
                        "thread_messages.message_hash",
                        "thread_messages.step",
                        "thread_messages.authority",
                        "thread_messages.reaction",
                        "thread_attachments.thread_id",
                        "thread_attachments.attachment_id",
                        "thread_attachments.owner_kid",
                        "thread_shares.thread_id",
                        "thread_parts.thread_id",
                        "thread_parts.attachment_id",
                        "thread_parts.part_hash")),
                texts);
    }

    @Test
    void theTermsAreTheFacts() {
        var stored = new TreeSet<>(Rows.of(
                "select concat_ws(' ', rule_key, valid_from, replace(value::text, ' ', ''), unit, statutory, source)"
                        + " from deadline_rule",
                row -> row.getString(1)));
        var facts = TermFacts.read().rules().stream()
                .filter(rule -> rule.get("key")
                        .asText()
                        .matches("advice\\..*|report\\..*|esc\\..*|role\\.receiver\\..*|register\\..*"))
                .map(rule -> "%s %s %s %s %s %s"
                        .formatted(
                                rule.get("key").asText(),
                                rule.get("validFrom").asText(),
                                rule.get("value"),
                                rule.get("unit").asText(),
                                rule.get("statutory").asBoolean() ? "t" : "f",
                                rule.get("source").asText()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(facts, stored);
    }

    @Test
    void noColumnNamesACaseOrAMailbox() {
        assertEquals(Set.of(), columns("column_name like '%case%' or column_name like '%mailbox%'"));
    }

    @Test
    void theServiceMayNotChangeTheSchema() {
        var rights = Rows.of(
                "select has_schema_privilege('reporting_service', 'public', 'create')", row -> row.getBoolean(1));
        assertEquals(List.of(false), rights);
    }

    private static Set<String> columns(String which) {
        return new TreeSet<>(Rows.of(
                "select table_name || '.' || column_name" + OURS + " and (" + which + ")", row -> row.getString(1)));
    }
}
