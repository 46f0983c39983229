package org.courtesy.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.courtesy.it.FurtherServer;

/**
 * Says which of several servers is asked, as a balancer would: each in its turn. One that gave no answer gets nothing more until it says
 * that it is ready, which it is asked every second.
 */
final class Balancer implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 1_000_000_000;

    private final List<FurtherServer> servers;
    private final Set<FurtherServer> out = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean closed;

    Balancer(FurtherServer... servers) {
        this.servers = List.of(servers);
        if (servers.length > 1) {
            Thread looks = new Thread(this::look, "balancer");
            looks.setDaemon(true);
            looks.start();
        }
    }

    private void look() {
        while (!closed) {
            out.removeIf(FurtherServer::ready);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Whom to ask, and whom next if that one does not answer; never nobody. */
    List<FurtherServer> inTurn() {
        List<FurtherServer> all = new ArrayList<>(servers);
        Collections.rotate(all, turn.getAndIncrement());
        List<FurtherServer> left =
                all.stream().filter(server -> !out.contains(server)).toList();
        return left.isEmpty() ? all : left;
    }

    void gaveNoAnswer(FurtherServer server) {
        if (servers.size() > 1) {
            out.add(server);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
