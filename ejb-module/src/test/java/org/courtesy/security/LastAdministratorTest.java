package org.courtesy.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two administrators who disable each other at the same moment: one stays. */
class LastAdministratorTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        both.shutdownNow();
        database.close();
    }

    @Test
    void oneOfTwoStays() throws Exception {
        database.run(entities -> {
            UserRepository users = new UserRepository(entities);
            for (String name : List.of("ada", "bea")) {
                UserEntity user = new UserEntity(name, false);
                user.password("hash", clock.instant());
                user.roles(Set.of(Roles.ADMIN), clock.instant());
                users.add(user);
            }
        });
        CountDownLatch start = new CountDownLatch(2);

        Future<Boolean> ada = both.submit(() -> disable("bea", start));
        Future<Boolean> bea = both.submit(() -> disable("ada", start));

        assertThat(List.of(ada.get(), bea.get())).containsExactlyInAnyOrder(true, false);
    }

    /** Whether it was done; as {@link UserService#disable} does it. */
    private boolean disable(String name, CountDownLatch start) throws InterruptedException {
        start.countDown();
        start.await();
        return database.call(entities -> {
            UserRepository users = new UserRepository(entities);
            users.lockAdministrators();
            UserEntity user = users.lock(name).orElseThrow();
            if (users.otherAdministrators(name) == 0) {
                return false;
            }
            user.enabled(false, clock.instant());
            return true;
        });
    }
}
