package org.courtesy.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.RollbackException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.SQLNonTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommittedWorkTest {

    private final List<String> calls = new ArrayList<>();
    private RollbackException atCommit;

    private final CommittedWork work = new CommittedWork((UserTransaction) Proxy.newProxyInstance(
            CommittedWorkTest.class.getClassLoader(),
            new Class<?>[] {UserTransaction.class},
            (proxy, called, arguments) -> {
                calls.add(called.getName());
                if (called.getName().equals("commit") && atCommit != null) {
                    throw atCommit;
                }
                return null;
            }));

    @Test
    void whatIsCommittedIsAnswered() {
        assertThat(work.<String>answer(() -> "stored")).isEqualTo("stored");
        assertThat(calls).containsExactly("begin", "commit");
    }

    @Test
    void whatSomethingMarkedForRollBackIsNoAnswer() {
        atCommit = new RollbackException("marked");

        assertThatThrownBy(() -> work.answer(() -> "as if stored"))
                .isInstanceOfSatisfying(
                        UnavailableException.class, e -> assertThat(e.code()).isEqualTo("DATABASE_AWAY"));
    }

    @Test
    void whyItWasNotCommittedIsNotLost() {
        atCommit = new RollbackException("lost");
        atCommit.addSuppressed(new SQLNonTransientConnectionException("connection closed"));

        assertThatThrownBy(() -> work.answer(() -> "as if stored")).matches(DatabaseOutage::isBehind, "an outage");
    }

    @Test
    void whatFailsIsRolledBack() {
        assertThatThrownBy(() -> work.answer(() -> {
                    throw new ConflictException("TAKEN", "taken", "x");
                }))
                .isInstanceOf(ConflictException.class);
        assertThat(calls).containsExactly("begin", "rollback");
    }
}
