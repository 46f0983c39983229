package org.courtesy.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whether to stop, for those who work, and a pause that ends early for it. */
final class Stopping {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final BooleanSupplier leaving;

    /**
     * @param leaving whether the server is stopping, which is another reason
     */
    Stopping(BooleanSupplier leaving) {
        this.leaving = leaving;
    }

    void ask() {
        asked.countDown();
    }

    boolean asked() {
        return asked.getCount() == 0
                || leaving.getAsBoolean()
                || Thread.currentThread().isInterrupted();
    }

    /** Waits, unless somebody wants an end. */
    void pause(Duration time) {
        try {
            asked.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
