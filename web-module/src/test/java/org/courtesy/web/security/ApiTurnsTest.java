package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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

    @Test
    void whoComesBeyondThoseWhoWaitIsRefusedAtOnce() {
        ApiTurns turns = new ApiTurns(1, 0, LONG, System::nanoTime);
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request()))
                .isInstanceOf(UnavailableException.class)
                .extracting("code", "retryAfterSeconds")
                .containsExactly("OVERLOADED", 1L);
    }

    @Test
    void whoWaitsTooLongIsRefused() {
        ApiTurns turns = new ApiTurns(1, 1, Duration.ZERO, System::nanoTime);
        turns.begin(request());

        assertThatThrownBy(() -> turns.begin(request())).isInstanceOf(UnavailableException.class);
    }

    @Test
    void whoWaitsComesToItsTurn() {
        ApiTurns turns = new ApiTurns(1, 1, LONG, System::nanoTime);
        HttpServletRequest first = request();
        turns.begin(first);
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> turns.begin(request()));
        turns.end(first);

        assertThatCode(second::join).doesNotThrowAnyException();
    }

    @Test
    void whoComesToAQueueThatStaysIsNotLetWaitForLong() {
        AtomicLong nanos = new AtomicLong();
        ApiTurns turns = new ApiTurns(1, 1, LONG, nanos::get);
        turns.begin(request());
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThatThrownBy(() -> assertTimeoutPreemptively(LONG.dividedBy(2), () -> turns.begin(request())))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void aTurnIsTakenAndEndedOnceForEachRequest() {
        ApiTurns turns = new ApiTurns(1, 0, LONG, System::nanoTime);
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
        ApiTurns turns = new ApiTurns(1, 0, LONG, System::nanoTime);
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
