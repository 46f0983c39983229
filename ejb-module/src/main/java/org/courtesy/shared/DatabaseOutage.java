package org.courtesy.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Set;

/** Recognises that the database is away behind whatever exception reports it. */
public final class DatabaseOutage {

    /** Classes of SQL states: connection, insufficient resources, operator intervention. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    /** H2: database closed, closing, or not reachable. */
    private static final Set<Integer> H2_CODES = Set.of(90020, 90067, 90098, 90121, 90013);

    private DatabaseOutage() {}

    /** Whether the chain of causes tells of a database that cannot be reached or has no room. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ResourceException || t instanceof SQLException sql && isOutage(sql)) {
                return true;
            }
            // Whether a commit came through, nobody knows who lost the connection meanwhile; the server tells why
            // beside.
            if (Arrays.stream(t.getSuppressed()).anyMatch(DatabaseOutage::isBehind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || H2_CODES.contains(e.getErrorCode())
                || state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
