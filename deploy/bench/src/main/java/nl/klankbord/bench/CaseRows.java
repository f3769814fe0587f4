package nl.klankbord.bench;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.klankbord.local.LocalStack;
import nl.klankbord.local.clients.ChannelLink;
import nl.klankbord.local.seed.DemoPerson;

/**
 * Cases by the thousand, as both services would hold them after years: a few dozen a day, most of them closed. One advisor
 * holds all of them, another one the newest hundred. The numbers count back from the newest, so more of them are older.
 * What is sealed is a copy of what an example report has; the services read its form, and nobody opens it.
 */
final class CaseRows {
    /** Who holds the newest cases only. */
    static final DemoPerson FEW = DemoPerson.NOOR;

    /** Who holds every case. */
    static final DemoPerson ALL = DemoPerson.SAMIR;

    /** So many cases has the first of them. */
    static final int NEWEST = 100;

    private static final String NUMBERS = "generate_series(%1$d, %2$d) n";
    private static final String DAY = "(current_date - n / 55)";
    private static final String CASES = """
            insert into cases (id, mailbox_id, channel_id, status, former_status, received_on, ack_due_on, answer_due_on,
              announced, reporter_seq, advisor_seq, waits_for, last_reporter_on, acknowledged_on, answered_on, closed_on,
              reopen_until_on, purge_due_on, coded)
            select md5('case ' || n)::uuid, md5('mailbox ' || n), '%3$s',
              case when n < 500 then 'EXPLORING' else 'CLOSED' end, 'EXPLORING', DAY, DAY + 1, DAY + 5,
              true, 4, 3, 'REPORTER', DAY + 20, DAY + 1, DAY + 3, case when n >= 500 then DAY end,
              case when n >= 500 then DAY end, case when n >= 500 then current_date + 400 end, n >= 500
            from NUMBERS""";
    private static final String HOLDERS = """
            insert into case_holders (case_id, person_id, epoch, given_on, received_on)
            select md5('case ' || n)::uuid, p.id, 0, DAY, DAY
            from NUMBERS join people p on p.subject = '%4$s' or p.subject = '%5$s' and n < %6$d""";
    private static final String MAILBOXES = """
            insert into mailboxes (mailbox_id, mailbox_key, channel_id, received_on, epoch, reporter_seq, reporter_epoch,
              reporter_hash, advisor_seq, advisor_epoch, advisor_hash, read_seq)
            select md5('mailbox ' || n)::uuid, (select mailbox_key from mailboxes limit 1), '%3$s'::uuid, DAY, 0, 0, 0,
              sha256(n::text::bytea), -1, 0, decode(repeat('00', 32), 'hex'), 0
            from NUMBERS""";
    private static final String MESSAGES = """
            insert into messages (mailbox_id, direction, seq, epoch, message_id, message_hash, posted_on, sealed_message)
            select md5('mailbox ' || n)::uuid, 1, 0, 0, md5('message ' || n)::uuid, sha256(n::text::bytea), DAY,
              (select sealed_message from messages limit 1)
            from NUMBERS""";
    private static final String GRANTS = """
            insert into grants (mailbox_id, epoch, owner_kid, prekey_hash, held, granted_on, sealed_grant)
            select md5('mailbox ' || n)::uuid, 0, k.kid, sha256(n::text::bytea), false, DAY,
              (select sealed_grant from grants limit 1)
            from NUMBERS join people p on p.subject = '%4$s' or p.subject = '%5$s' and n < %6$d
              join person_kids k on k.person_id = p.person_id""";
    private static final String CASES_AT_INTAKE = """
            insert into cases (case_id, mailbox_id, status, ack_due_on, answer_due_on)
            select md5('case ' || n)::uuid, md5('mailbox ' || n)::uuid, 'ANSWERED', DAY + 1, DAY + 5
            from NUMBERS""";

    private final LocalStack stack;
    private int filled;

    CaseRows(LocalStack stack) {
        this.stack = stack;
    }

    /** Adds older cases until there are so many, and lets PostgreSQL look at them as it does by itself after a while. */
    void fillTo(int count) throws SQLException, IOException {
        var channel = ChannelLink.parse(stack.reporterLink(CaseBench.ORGANISATION))
                .channel()
                .hex();
        run("case_service", channel, count, CASES, HOLDERS);
        run("intake_service", channel, count, MAILBOXES, MESSAGES, GRANTS, CASES_AT_INTAKE);
        filled = count;
    }

    private void run(String database, String channel, int count, String... statements)
            throws SQLException, IOException {
        try (var connection =
                        DriverManager.getConnection(stack.jdbcUrl(database), "postgres", stack.superuserPassword());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                var whole = sql.replace("DAY", DAY).replace("NUMBERS", NUMBERS);
                statement.execute(whole.formatted(filled, count - 1, channel, ALL.subject(), FEW.subject(), NEWEST));
            }
            statement.execute("vacuum analyze");
        }
    }
}
