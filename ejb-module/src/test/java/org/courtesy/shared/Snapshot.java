package org.courtesy.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The rows of a database of an older version, as statements that H2 and PostgreSQL understand alike, one a line. Made of an H2 file by
 * {@code main(address, file)}; how and when: docs/operators/upgrade.md.
 */
public final class Snapshot {

    /** Stands for the end of a line within a text. */
    private static final char LINE_BREAK = '\u2424';

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " and table_type like '%BASE TABLE%' and table_name <> 'flyway_schema_history' order by 1";
    private static final String SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = 'PUBLIC' order by 1";

    private Snapshot() {}

    /** Writes what lies in a database. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], "sa", "sa");
                Statement statement = database.createStatement();
                Writer out = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), UTF_8)) {
            for (String table : texts(statement, TABLES)) {
                // Some rows are made by the migration itself.
                out.write("delete from " + lower(table) + '\n');
                rows(statement, table, out);
            }
            for (String sequence : texts(statement, SEQUENCES)) {
                out.write("alter sequence " + lower(sequence) + " restart with 1000000\n");
            }
        }
    }

    /** Puts the rows into the empty tables of that version; nobody minds their order meanwhile. */
    static void load(Connection database, InputStream snapshot) throws IOException, SQLException {
        boolean h2 = database.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = database.createStatement();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(snapshot), UTF_8))) {
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.execute(line.replace(LINE_BREAK, '\n'));
            }
            statement.execute(h2 ? "set referential_integrity true" : "set session_replication_role = default");
        }
    }

    private static void rows(Statement statement, String table, Writer out) throws SQLException, IOException {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + '"')) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(lower(rows.getMetaData().getColumnName(i)));
            }
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(literal(rows.getString(i), rows.getMetaData().getColumnType(i)));
                }
                out.write("insert into " + lower(table) + " (" + String.join(", ", names) + ") values ("
                        + String.join(", ", values) + ")\n");
            }
        }
    }

    private static String literal(String value, int type) {
        if (value == null) {
            return "null";
        }
        if (type == Types.BOOLEAN) {
            return lower(value);
        }
        return '\'' + value.replace("'", "''").replace('\n', LINE_BREAK) + '\'';
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
