package org.courtesy.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Touchpoints, one after the other from some callers, or at a given rate from as many as it takes; nothing is asked for twice. */
final class Load {

    private static final int CALLERS = 16;

    /** So many that hardly two callers mean the same one, and that none of them becomes known for a hundred touchpoints. */
    private static final int CUSTOMERS = 5_000;

    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** What came of a load, and how long it lasted. */
    record Run(List<Reply> replies, Duration took) {

        List<Reply> done() {
            return replies.stream().filter(Reply::done).toList();
        }

        double perSecond() {
            return done().size() * 1000.0 / took.toMillis();
        }
    }

    private final Lab lab;
    private final ClientLog log;
    private final List<String> customers;
    private final AtomicInteger next = new AtomicInteger();

    Load(Lab lab, ClientLog log) {
        this.lab = lab;
        this.log = log;
        this.customers = lab.people(CUSTOMERS);
    }

    static List<Long> millis(List<Reply> replies) {
        return replies.stream().map(Reply::millis).toList();
    }

    private Write write() {
        int number = next.incrementAndGet();
        return Write.next(log.prefix() + number, customers.get(number % customers.size()), false);
    }

    /**
     * How many a second can be taken.
     *
     * @param warmUp how long the server is busy before; one that has just started compiles for some minutes, on a processor of its own
     */
    double most(Duration warmUp) throws IOException, InterruptedException {
        closed(warmUp);
        lab.warm();
        return closed(MEASURED).perSecond();
    }

    /** Each caller asks when it was answered. */
    Run closed(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return closed(CALLERS, () -> System.nanoTime() < end);
    }

    /** The same with so many callers, for as long as wanted. */
    Run closed(int count, BooleanSupplier wanted) throws InterruptedException {
        List<Reply> replies = Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread caller = new Thread(() -> {
                while (wanted.getAsBoolean()) {
                    Write write = write();
                    log.asked(write);
                    Reply reply = lab.program().post(write.path(), write.body(), null);
                    log.answered(write, reply);
                    replies.add(reply);
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        return new Run(replies, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** So many a second, whether they are answered or not. */
    Run open(double perSecond, Duration time) {
        List<CompletableFuture<Reply>> pending = new ArrayList<>();
        long begin = System.nanoTime();
        long count = (long) (perSecond * time.toSeconds());
        for (long i = 0; i < count; i++) {
            long due = begin + (long) (i / perSecond * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            Write write = write();
            log.asked(write);
            pending.add(lab.program().begin(write.path(), write.body(), null).thenApply(reply -> {
                log.answered(write, reply);
                return reply;
            }));
        }
        List<Reply> replies = pending.stream().map(CompletableFuture::join).toList();
        return new Run(replies, Duration.ofNanos(System.nanoTime() - begin));
    }
}
