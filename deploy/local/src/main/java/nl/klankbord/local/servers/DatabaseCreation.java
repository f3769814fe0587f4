package nl.klankbord.local.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Statements that create databases and roles where they are missing. Names are ours; passwords are quoted. */
final class DatabaseCreation {
    private final Connection connection;

    DatabaseCreation(Connection connection) {
        this.connection = connection;
    }

    void create(String database, String owner, String password) throws SQLException {
        role(owner, password);
        if (exists("select 1 from pg_database where datname = ?", database)) return;
        execute("create database " + database + " owner " + owner);
        execute("revoke connect, temporary on database " + database + " from public");
    }

    /** The password is set anew each time, so that it is always the one that the caller knows. */
    void role(String name, String password) throws SQLException {
        var verb = exists("select 1 from pg_roles where rolname = ?", name) ? "alter role " : "create role ";
        execute(verb + name + " login password '" + password.replace("'", "''") + "'");
    }

    void admit(String database, String owner, String runtime) throws SQLException {
        var future = "alter default privileges for role " + owner + " in schema public grant ";
        for (var statement : List.of(
                "alter schema public owner to " + owner,
                "revoke all on schema public from public",
                "grant connect on database " + database + " to " + runtime,
                "grant usage on schema public to " + runtime,
                future + "select, insert, update, delete on tables to " + runtime,
                future + "usage, select on sequences to " + runtime)) execute(statement);
    }

    private boolean exists(String question, String name) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
