package org.courtesy.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/** Series of requests over some connections, each asked when the one before was answered. */
final class Rounds implements AutoCloseable {

    /** The request whose turn it is. */
    interface Call extends IntFunction<HttpRequest> {}

    /**
     * One series.
     *
     * @param cpu microseconds of the server's process for one request
     * @param rate requests in a second
     * @param nanos of each request, the shortest first; who was refused asks again, and the time goes on
     * @param refused how often that was, because too many asked at once
     */
    record Round(double cpu, double rate, List<Long> nanos, int refused) {

        double millis(double share) {
            return nanos.get((int) (share * (nanos.size() - 1))) / NANOS_PER_MILLI;
        }
    }

    private static final int FIRST_FAILURE = 300;
    private static final int OVERLOADED = 503;
    private static final int MOST_REFUSALS = 100;
    private static final long PAUSE_MILLIS = 10;
    private static final double NANOS_PER_MICRO = 1000;
    private static final double NANOS_PER_MILLI = 1_000_000;

    /** Never the same twice in one program: ids and customers are made of it. */
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int requests;
    private final int connections;
    private final ExecutorService callers;

    /**
     * @param requests in one series
     * @param connections at once
     */
    Rounds(int requests, int connections) {
        this.requests = requests;
        this.connections = connections;
        this.callers = Executors.newFixedThreadPool(connections);
    }

    /**
     * @param cpu what the server's process has used so far, in nanoseconds
     * @throws IOException if anything else is answered than what was asked for
     */
    Round run(Call call, LongSupplier cpu) throws IOException, InterruptedException {
        AtomicInteger left = new AtomicInteger(requests);
        AtomicInteger refused = new AtomicInteger();
        List<Callable<List<Long>>> calls = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            calls.add(() -> {
                List<Long> nanos = new ArrayList<>();
                while (left.getAndDecrement() > 0) {
                    long start = System.nanoTime();
                    refused.addAndGet(ask(call.apply(NEXT.incrementAndGet())));
                    nanos.add(System.nanoTime() - start);
                }
                return nanos;
            });
        }
        long used = cpu.getAsLong();
        long start = System.nanoTime();
        List<Long> nanos = new ArrayList<>();
        try {
            for (Future<List<Long>> done : callers.invokeAll(calls)) {
                nanos.addAll(done.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        double seconds = (System.nanoTime() - start) / (NANOS_PER_MICRO * NANOS_PER_MILLI);
        used = cpu.getAsLong() - used;
        nanos.sort(null);
        return new Round(used / NANOS_PER_MICRO / requests, requests / seconds, nanos, refused.get());
    }

    /** Asks until it is answered, and says how often it was refused. */
    private int ask(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        int refused = 0;
        while (answer.statusCode() == OVERLOADED && refused < MOST_REFUSALS) {
            refused++;
            Thread.sleep(PAUSE_MILLIS);
            answer = http.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw new IOException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return refused;
    }

    @Override
    public void close() {
        callers.shutdown();
    }
}
