package nl.klankbord.local.servers;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Statements that create databases and roles where they are missing. Names are ours; passwords are quoted. */
final class DatabaseCreation {
    private static final String ROLE_EXISTS = "42710";
    private static final String DATABASE_EXISTS = "42P04";
    private final Connection connection;

    DatabaseCreation(Connection connection) {
        this.connection = connection;
    }

    void create(String database, String owner, String password) throws SQLException {
        role(owner, password);
        unlessThere(DATABASE_EXISTS, "create database " + database + " owner " + owner);
        execute("revoke connect on database " + database + " from public");
    }

    void role(String name, String password) throws SQLException {
        var secret = " login password '" + password.replace("'", "''") + "'";
        unlessThere(ROLE_EXISTS, "create role " + name + secret);
        execute("alter role " + name + secret);
    }

    void admit(String database, String owner, String runtime) throws SQLException {
        var future = "alter default privileges for role " + owner + " in schema public grant ";
        for (var statement : List.of(
                "alter schema public owner to " + owner,
                "revoke all on schema public from public",
                "revoke temporary on database " + database + " from public",
                "grant connect on database " + database + " to " + runtime,
                "grant usage on schema public to " + runtime,
                future + "select, insert, update, delete on tables to " + runtime,
                future + "usage, select on sequences to " + runtime)) execute(statement);
    }

    private void unlessThere(String sqlState, String sql) throws SQLException {
        try {
            execute(sql);
        } catch (SQLException e) {
            if (!sqlState.equals(e.getSQLState())) throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
