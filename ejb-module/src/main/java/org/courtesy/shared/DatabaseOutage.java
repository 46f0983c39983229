package org.courtesy.shared;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises that the database is away behind whatever exception reports it. */
public final class DatabaseOutage {

    /** Classes of SQL states: connection, insufficient resources, operator intervention. */
    private static final Set<String> STATES = Set.of("08", "53", "57");

    /** H2: database closed, closing, or not reachable. */
    private static final Set<Integer> H2_CODES = Set.of(90020, 90067, 90098, 90121, 90013);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final Pattern KEY = Pattern.compile("\\bpk_\\w+");

    /**
     * Keys of rows that are numbered by a sequence, fifty numbers at a time. A database that is killed forgets numbers that it gave to
     * work which was not committed, and gives them again to whoever holds them still. Trying again leads past them.
     */
    static final Set<String> NUMBERED = Set.of(
            "pk_action",
            "pk_api_key",
            "pk_consent",
            "pk_contract",
            "pk_customer",
            "pk_customer_act",
            "pk_declined_offer",
            "pk_letter_template_change",
            "pk_message_change",
            "pk_objection",
            "pk_promise",
            "pk_rule_audit",
            "pk_rule_set");

    private DatabaseOutage() {}

    /** Whether the chain of causes tells of a database that cannot be reached, has no room, or was killed and has forgotten numbers. */
    public static boolean isBehind(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof ResourceException
                    || t instanceof SQLException sql && (isOutage(sql) || isNumberGivenTwice(sql))) {
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

    /** The words are in the language of the database, the name of the key is not. */
    private static boolean isNumberGivenTwice(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState())
                && e.getMessage() != null
                && KEY.matcher(e.getMessage()).results().anyMatch(key -> NUMBERED.contains(key.group()));
    }

    private static boolean isOutage(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || H2_CODES.contains(e.getErrorCode())
                || state != null && state.length() == 5 && STATES.contains(state.substring(0, 2));
    }
}
