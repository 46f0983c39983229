package org.courtesy.webhook;

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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.courtesy.job.Node;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/**
 * Looks every second what is to be sent and lets each lane go its way on a thread of its own. An endpoint where nothing arrives
 * gets one thread and not all of its lanes, so that it takes hardly any from the others.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class DeliveryTimer implements TimedTask {

    private static final Logger LOG = System.getLogger(DeliveryTimer.class.getName());
    private static final int AT_ONCE = 16;
    private static final int IDLE_SECONDS = 60;

    @Resource
    private ManagedThreadFactory threads;

    private final DueDeliveries due;
    private final DeliveryRun run;
    private final DeliveryDesk desk;
    private final Node node;
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private ThreadPoolExecutor workers;

    /** For the container's proxy. */
    protected DeliveryTimer() {
        this(null, null, null, null);
    }

    @Inject
    DeliveryTimer(DueDeliveries due, DeliveryRun run, DeliveryDesk desk, Node node) {
        this.due = due;
        this.run = run;
        this.desk = desk;
        this.node = node;
    }

    @PostConstruct
    void start() {
        desk.releaseAll();
        workers = new ThreadPoolExecutor(0, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    @Override
    public Task task() {
        return Task.WEBHOOKS;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(1);
    }

    /** Sends off what can be sent. */
    @Override
    public void run() {
        if (node.leaving() || running.size() >= AT_ONCE) {
            return;
        }
        Set<UUID> failing = new HashSet<>();
        for (Lane lane : due.lanes()) {
            boolean mayGo = lane.failingSince() == null || failing.add(lane.webhook()) && !alreadyOn(lane.webhook());
            if (mayGo && running.size() < AT_ONCE && running.add(lane.key())) {
                send(lane);
            }
        }
    }

    private void send(Lane lane) {
        try {
            workers.execute(() -> go(lane));
        } catch (RejectedExecutionException stillEnding) {
            // A worker has left its lane but not its thread: the next look finds one.
            running.remove(lane.key());
        }
    }

    private boolean alreadyOn(UUID webhook) {
        return running.stream().anyMatch(key -> key.startsWith(webhook.toString()));
    }

    private void go(Lane lane) {
        try {
            run.go(lane);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Webhook " + lane.webhook() + " could not be served; it goes on in a moment", e);
        } finally {
            running.remove(lane.key());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
