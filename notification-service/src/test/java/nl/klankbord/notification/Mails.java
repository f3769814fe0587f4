package nl.klankbord.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.klankbord.notification.Facts.Someone;

/** Waits for mails, and knows when none will follow. */
final class Mails {
    private final Surroundings surroundings;
    private final Facts facts;
    private final DataSource database;

    Mails(Surroundings surroundings, Facts facts, DataSource database) {
        this.surroundings = surroundings;
        this.facts = facts;
        this.database = database;
    }

    Someone anAdvisor(String language) {
        var someone = Someone.isNew();
        surroundings.knows(someone.subject(), language);
        facts.admitted(someone, false);
        return someone;
    }

    void awaitMails(int count, Someone someone) {
        await().untilAsserted(() ->
                assertEquals(count, surroundings.mailsTo(someone.subject()).size()));
    }

    /**
     * Facts of a topic arrive in order, so whoever got this mail has seen all facts before it. Mails of one round leave in
     * any order but one after the other, so the mail of a second round proves that the first round is over.
     */
    void afterEverythingElse() {
        for (var round = 0; round < 2; round++) {
            var last = anAdvisor("nl");
            facts.received(Facts.aCase(), last);
            awaitMails(1, last);
            await().untilAsserted(() -> assertEquals(0, count("outgoing_mails")));
        }
    }

    int count(String table) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
