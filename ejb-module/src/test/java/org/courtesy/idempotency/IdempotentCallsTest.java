package org.courtesy.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import org.courtesy.job.Node;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.CommittedWork;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentCallsTest {

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private static KeptAnswer answer(String body) {
        return new KeptAnswer(201, null, null, null, body, false);
    }

    private KeptAnswer ask(IdempotentCalls server, String answer) {
        return server.once("key", "print", () -> answer(answer));
    }

    /** A claim that is left without an answer, as by a server that is killed. */
    private void leaveBehind(String node) {
        transactions.requiresNew(
                () -> new IdempotencyKeys(transactions.entityManager(), new Ids(clock), clock, new Node(node))
                        .claim("program", "key", "print"));
    }

    private IdempotentCalls server(String node) {
        return new IdempotentCalls(new Keys(node), new Open(), new Program());
    }

    @Test
    void whatWasDoneIsAnsweredAgain() {
        IdempotentCalls server = server("one");
        ask(server, "first");

        assertThat(ask(server, "second").body()).isEqualTo("first");
        assertThat(ask(server("two"), "third").repeated()).isTrue();
    }

    @Test
    void aServerTakesUpWhatItLeftBehindWhenItWasKilled() {
        leaveBehind("one");

        assertThat(ask(server("one"), "done").body()).isEqualTo("done");
    }

    @Test
    void whatAnotherServerWorksOnIsLeftToIt() {
        leaveBehind("one");

        assertThatThrownBy(() -> ask(server("two"), "done")).isInstanceOf(KeyInUseException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, -3600})
    void whatAnotherServerLeftBehindIsTakenUpWhenItIsSilent(long secondsLater) {
        leaveBehind("one");
        clock.forward(Duration.ofSeconds(secondsLater));

        assertThat(ask(server("two"), "done").body()).isEqualTo("done");
    }

    @Test
    void whatWasTakenUpByAnotherServerMeanwhileIsNotKept() {
        IdempotentCalls slow = server("one");
        assertThatThrownBy(() -> slow.once("key", "print", () -> {
                    clock.forward(Duration.ofSeconds(3));
                    ask(server("two"), "quicker");
                    return answer("too late");
                }))
                .isInstanceOf(KeyInUseException.class);

        assertThat(ask(slow, "again").body()).isEqualTo("quicker");
    }

    @Test
    void whoIsTooLateDoesNotFreeWhatAnotherServerWorksOn() {
        IdempotentCalls slow = server("one");
        assertThatThrownBy(() -> slow.once("key", "print", () -> {
                    clock.forward(Duration.ofSeconds(3));
                    leaveBehind("two");
                    return answer("too late");
                }))
                .isInstanceOf(KeyInUseException.class);

        assertThatThrownBy(() -> ask(slow, "again")).isInstanceOf(KeyInUseException.class);
    }

    @Test
    void whatIsBeingWorkedOnHereIsNotBegunAgain() {
        IdempotentCalls server = server("one");

        server.once("key", "print", () -> {
            assertThatThrownBy(() -> ask(server, "again")).isInstanceOf(KeyInUseException.class);
            return answer("done");
        });
    }

    @Test
    void aKeyThatCouldNotBeFreedIsTakenUp() {
        Keys keys = new Keys("one");
        keys.databaseAway = true;
        IdempotentCalls server = new IdempotentCalls(keys, new Open(), new Program());
        assertThatThrownBy(() -> server.once("key", "print", () -> {
                    throw new IllegalStateException("no database");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(ask(server, "done").body()).isEqualTo("done");
    }

    private static final class Program extends CurrentCaller {
        @Override
        public String name() {
            return "program";
        }
    }

    /** Leaves the transaction to the double below. */
    private static final class Open extends CommittedWork {
        @Override
        public <T> T answer(Supplier<T> work) {
            return work.get();
        }
    }

    /** Each call in a transaction of its own, as the container has it. */
    private final class Keys extends IdempotencyKeys {

        private boolean databaseAway;

        Keys(String node) {
            super(transactions.entityManager(), new Ids(clock), clock, new Node(node));
        }

        @Override
        Claim claim(String caller, String key, String fingerprint) {
            return transactions.requiresNew(() -> super.claim(caller, key, fingerprint));
        }

        @Override
        KeptAnswer perform(Claim claim, Supplier<KeptAnswer> work) {
            return transactions.requiresNew(() -> super.perform(claim, work));
        }

        @Override
        void release(Claim claim) {
            if (databaseAway) {
                throw new IllegalStateException("no database to free it in");
            }
            transactions.requiresNew(() -> {
                super.release(claim);
                return null;
            });
        }
    }
}
