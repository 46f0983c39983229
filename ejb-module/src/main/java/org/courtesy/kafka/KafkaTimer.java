package org.courtesy.kafka;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.courtesy.job.Node;
import org.courtesy.sweep.SweepThreads;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/**
 * Keeps the threads running that read and send: looks every few seconds whether each is there, and starts it. So a thread that gave
 * up - wrong password, broker without such a topic, database away - simply begins anew, for as long as it takes.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class KafkaTimer implements TimedTask {

    private static final Logger LOG = System.getLogger(KafkaTimer.class.getName());
    private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Resource
    private ManagedThreadFactory factory;

    private final KafkaSettings settings;
    private final KafkaClients clients;
    private final RecordDesk records;
    private final RangeDesk ranges;
    private final SweepThreads sweepThreads;
    private final OutgoingDesk outgoing;
    private final KafkaWatch watch;
    private final Stopping stopping;
    private final Map<String, Thread> threads = new LinkedHashMap<>();
    private final Map<String, Consumer<byte[], byte[]>> consumers = new LinkedHashMap<>();

    /** For the container's proxy. */
    protected KafkaTimer() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    KafkaTimer(
            KafkaSettings settings,
            KafkaClients clients,
            RecordDesk records,
            RangeDesk ranges,
            SweepThreads sweepThreads,
            OutgoingDesk outgoing,
            KafkaWatch watch,
            Node node) {
        this.settings = settings;
        this.clients = clients;
        this.records = records;
        this.ranges = ranges;
        this.sweepThreads = sweepThreads;
        this.outgoing = outgoing;
        this.watch = watch;
        this.stopping = new Stopping(() -> node.leaving());
    }

    /** Has wrong settings noticed when the server starts, by whoever set them. */
    @PostConstruct
    void check() {
        if (settings.on()) {
            LOG.log(
                    Level.INFO,
                    "Kafka: {0} reader(s) of {1} in the group {2}; {3} type(s) of events to {4}",
                    settings.readers(),
                    settings.touchpoints(),
                    settings.group(),
                    settings.types().size(),
                    settings.events());
        }
    }

    @Override
    public Task task() {
        return Task.KAFKA;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(5);
    }

    /** Starts what does not run. */
    @Override
    public synchronized void run() {
        if (!settings.on() || stopping.asked()) {
            return;
        }
        for (int reader = 1; reader <= settings.readers(); reader++) {
            int number = reader;
            run("courtesy-kafka-in-" + number, Part.READING, () -> read(number));
        }
        for (int sweeper = 1; settings.sweeps().isPresent() && sweeper <= sweepThreads.number(); sweeper++) {
            int number = sweeper;
            run("courtesy-kafka-sweep-" + number, Part.SHARING, () -> sweep(number));
        }
        if (!settings.types().isEmpty()) {
            run("courtesy-kafka-out", Part.SENDING, this::send);
        }
    }

    private void run(String name, Part part, Runnable work) {
        Thread known = threads.get(name);
        if (known != null && known.isAlive()) {
            return;
        }
        Thread thread = factory.newThread(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                if (!stopping.asked()) {
                    watch.trouble(part, e);
                }
            }
        });
        thread.setName(name);
        threads.put(name, thread);
        thread.start();
    }

    private void read(int number) {
        take(Part.READING, "reader " + number, clients.consumer(number), records, settings.touchpoints());
    }

    private void sweep(int number) {
        take(
                Part.SHARING,
                "sweeper " + number,
                clients.sweeper(number),
                ranges,
                settings.sweeps().orElseThrow());
    }

    private void take(Part part, String name, Consumer<byte[], byte[]> consumer, Desk desk, String topic) {
        synchronized (consumers) {
            consumers.put(name, consumer);
        }
        try {
            new IncomingStream(consumer, desk, watch, part, name, stopping).run(topic);
        } finally {
            synchronized (consumers) {
                consumers.remove(name);
            }
        }
    }

    private void send() {
        new OutgoingStream(clients.producer("out"), outgoing, watch, settings.events(), stopping).run();
    }

    /** Lets everything end after its present record, and waits for it. */
    @PreDestroy
    void stop() {
        stopping.ask();
        synchronized (consumers) {
            consumers.values().forEach(Consumer::wakeup);
        }
        long end = System.nanoTime() + STOP_NANOS;
        for (Thread thread : threads.values()) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
