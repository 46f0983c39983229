package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.courtesy.shared.UnavailableException;
import org.junit.jupiter.api.Test;

class ApiTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private static HttpServletRequest request() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpServletRequest) Proxy.newProxyInstance(
                ApiTurnsTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, args) -> switch (called.getName()) {
                    case "getAttribute" -> attributes.get((String) args[0]);
                    case "setAttribute" -> attributes.put((String) args[0], args[1]);
                    case "removeAttribute" -> attributes.remove((String) args[0]);
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    /** One that waits for its turn. */
    private static Thread waiting(ApiTurns turns, HttpServletRequest request) {
        Thread waiting = new Thread(() -> turns.begin(request));
        waiting.setDaemon(true);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    @Test
    void whoComesBeyondThoseWhoWaitIsRefusedAtOnce() {
        ApiTurns turns = new ApiTurns(1, 0, LONG);
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request()))
                .isInstanceOf(UnavailableException.class)
                .extracting("code", "retryAfterSeconds")
                .containsExactly("OVERLOADED", 1L);
    }

    @Test
    void whoWaitsTooLongIsRefused() {
        ApiTurns turns = new ApiTurns(1, 1, Duration.ZERO);
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request())).isInstanceOf(UnavailableException.class);
    }

    @Test
    void whoWaitsComesToItsTurn() {
        ApiTurns turns = new ApiTurns(1, 1, LONG);
        HttpServletRequest first = request();
        turns.begin(first);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> turns.begin(request()));
        turns.end(first);

        assertThatCode(second::join).doesNotThrowAnyException();
    }

    @Test
    void whereSomebodyFoundNoPlaceTheQueueIsKeptHalfAsLongAndTheWaitShort() throws InterruptedException {
        ApiTurns turns = new ApiTurns(1, 2, LONG);
        HttpServletRequest first = request();
        HttpServletRequest second = request();
        turns.begin(first);
        Thread served = waiting(turns, second);
        waiting(turns, request());
        assertThatThrownBy(() -> turns.begin(request()))
                .as("all places are taken")
                .isInstanceOf(UnavailableException.class);
        turns.end(first);
        served.join();

        assertThatThrownBy(() -> turns.begin(request()))
                .as("one of two places is taken")
                .isInstanceOf(UnavailableException.class);
        turns.end(second);
        Instant asked = Instant.now();
        assertThatThrownBy(() -> assertTimeoutPreemptively(LONG.dividedBy(2), () -> turns.begin(request())))
                .as("none of two places is taken, so it waits, but not for long")
                .isInstanceOf(UnavailableException.class);
        assertThat(Duration.between(asked, Instant.now())).isGreaterThan(Duration.ofMillis(150));
    }

    @Test
    void aTurnIsTakenAndEndedOnceForEachRequest() {
        ApiTurns turns = new ApiTurns(1, 0, LONG);
        HttpServletRequest request = request();
        turns.begin(request);
        turns.begin(request);
        turns.end(request);
        turns.end(request);
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request())).isInstanceOf(UnavailableException.class);
    }

    @Test
    void aRefusedRequestHasNoTurnToEnd() {
        ApiTurns turns = new ApiTurns(1, 0, LONG);
        turns.begin(request());
        HttpServletRequest refused = request();
        assertThatThrownBy(() -> turns.begin(refused)).isInstanceOf(UnavailableException.class);
        turns.end(refused);

        assertThatThrownBy(() -> turns.begin(request())).isInstanceOf(UnavailableException.class);
    }

    @Test
    void thereAreNeverMoreTurnsThanConnectionsForThem() {
        ApiTurns turns = new ApiTurns(2, Optional.of(24), Optional.of(0));
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request())).isInstanceOf(UnavailableException.class);
    }
}
