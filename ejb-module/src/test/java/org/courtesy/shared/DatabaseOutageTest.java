package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {

    private static final SQLException GONE = new SQLException("the connection is gone", "08006");

    @Test
    void anOutageIsKnownByItsCause() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException(GONE))).isTrue();
    }

    @Test
    void aCommitWhoseConnectionWasLostTellsOfAnOutageBeside() {
        Exception unknown = new Exception("the outcome is not known");
        unknown.addSuppressed(new IllegalStateException(GONE));

        assertThat(DatabaseOutage.isBehind(new IllegalStateException(unknown))).isTrue();
    }

    @Test
    void whatTheDatabaseRefusesIsNoOutage() {
        Exception refused = new Exception();
        refused.addSuppressed(new SQLException("that key is there", "23505"));

        assertThat(DatabaseOutage.isBehind(refused)).isFalse();
    }
}
