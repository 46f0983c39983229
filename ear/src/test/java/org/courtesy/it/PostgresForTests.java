package org.courtesy.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real PostgreSQL for the tests that ask for one. It starts before the first test, hence before the server that
 * connects to it, on the port that the build has reserved; in a run without such a port nothing happens.
 */
public final class PostgresForTests implements LauncherSessionListener {

    private static final String SERVER = "jdbc:postgresql://127.0.0.1:%d/";
    private static final String ADDRESS = SERVER + "postgres";
    private static final String OWNER = "postgres";

    private EmbeddedPostgres postgres;

    /** The port of the database, null in a run that has none. */
    public static Integer port() {
        return Integer.getInteger("postgresql.port");
    }

    /** The address of the database. */
    public static String address() {
        return address(port());
    }

    /** The address of the same database where the server listens on another port. */
    static String address(int port) {
        return ADDRESS.formatted(port);
    }

    /** Makes another database, empty, and answers its address. */
    public static String further(String name) {
        change("drop database if exists " + name);
        change("create database " + name);
        return SERVER.formatted(port()) + name;
    }

    /** A connection to a database. */
    public static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, OWNER, OWNER);
    }

    /** Gives a role to somebody named like it who signs in as the administrator does; there are no demo users here. */
    public static void employ(String role) {
        String name = role.toLowerCase(Locale.ROOT);
        try (Connection database = connect(address());
                PreparedStatement user = database.prepareStatement(
                        "insert into app_user (name, password, enabled, demo, changed_at) select ?, password, true,"
                                + " false, changed_at from app_user where name = 'admin' on conflict do nothing");
                PreparedStatement given = database.prepareStatement(
                        "insert into app_role (user_name, role) values (?, ?) on conflict do nothing")) {
            user.setString(1, name);
            user.executeUpdate();
            given.setString(1, name);
            given.setString(2, role);
            given.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Nobody could be employed as " + role, e);
        }
    }

    /** Changes something behind the back of the application, and answers how many rows that were. */
    public static int change(String sql, String... values) {
        try (Connection database = connect(address());
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Not changed", e);
        }
    }

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Integer port = port();
        if (port == null) {
            return;
        }
        try {
            postgres = EmbeddedPostgres.builder().setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on port " + port, e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }
}
