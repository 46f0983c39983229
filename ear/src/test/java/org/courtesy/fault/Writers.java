package org.courtesy.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.courtesy.it.Waiting;

/** Programs that write at the same time; each asks again, under the same key, until what it wants is acknowledged. */
final class Writers implements AutoCloseable {

    private static final int COUNT = 8;
    private static final int CONSENT_IN = 4;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Lab lab;
    private final Caller program;
    private final ClientLog log = new ClientLog();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private volatile boolean ending;

    Writers(Lab lab) throws IOException {
        this(lab, lab.program());
    }

    Writers(Lab lab, Caller program) throws IOException {
        this.lab = lab;
        this.program = program;
        for (int i = 0; i < COUNT; i++) {
            String name = "w" + i;
            Thread thread = new Thread(() -> write(name), name);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void write(String name) {
        for (int i = 0; !ending; i++) {
            String customer = lab.customers()
                    .get(ThreadLocalRandom.current().nextInt(lab.customers().size()));
            Write write = Write.next(log.prefix() + name + "-" + i, customer, i % CONSENT_IN == 0);
            log.asked(write);
            if (!acknowledged(write)) {
                synchronized (givenUp) {
                    givenUp.add(write.id());
                }
            }
        }
    }

    private boolean acknowledged(Write write) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            Reply reply = program.post(write.path(), write.body(), write.id());
            log.answered(write, reply);
            if (reply.done()) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return false;
    }

    ClientLog log() {
        return log;
    }

    /** Waits in the midst of writing: until so many more are acknowledged. */
    void await(int more) {
        int before = log.acknowledged().size();
        until(() -> log.acknowledged().size() >= before + more);
    }

    /** Waits as long as somebody who operates it would. */
    static void until(BooleanSupplier wished) {
        Waiting.until(LONGEST, wished::getAsBoolean, seen -> seen);
    }

    /** Ends when everything that was begun is acknowledged, and says what never was. */
    List<String> end() throws InterruptedException {
        ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(givenUp);
    }

    /** Ends, and compares what was told with what is there and how it was refused with how it should be. */
    Finding judge(String figures) throws InterruptedException {
        return judge(figures, reply -> false);
    }

    /** @param excused what else may be answered */
    Finding judge(String figures, Predicate<Reply> excused) throws InterruptedException {
        List<String> givenUp = end();
        List<String> broken = new ArrayList<>(new StoredRows(lab.database()).compare(log));
        if (!givenUp.isEmpty()) {
            broken.add("never acknowledged: " + givenUp);
        }
        broken.addAll(Refusals.notInOrder(
                log.refused().stream().filter(excused.negate()).toList()));
        return new Finding(
                broken,
                log.acknowledged().size() + " writes, answers " + log.kinds() + "; " + Refusals.figures(log.refused())
                        + "; " + figures);
    }

    @Override
    public void close() throws IOException {
        ending = true;
        threads.forEach(Thread::interrupt);
        log.close();
    }
}
