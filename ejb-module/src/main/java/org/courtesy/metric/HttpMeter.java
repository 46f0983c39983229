package org.courtesy.metric;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Requests over HTTP, problems answered, sessions of browsers. */
public final class HttpMeter {

    private static final double NANOS = 1e9;
    private static final int HUNDRED = 100;

    /** More than there are addresses; each has a few classes of status. */
    private static final int MOST_SERIES = 800;

    private static final int MOST_PROBLEMS = 200;
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};
    private static final String BETWEEN = " ";

    private final Few<DistributionDataPoint> requests;
    private final GaugeDataPoint underWay;
    private final Few<CounterDataPoint> problems;
    private final GaugeDataPoint sessions;

    HttpMeter(PrometheusRegistry registry) {
        Histogram seconds = Histogram.builder()
                .name("courtesy_http_request_seconds")
                .help("Requests that passed the door, by method, template of the address and class of the status")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(BOUNDS)
                .withoutExemplars()
                .register(registry);
        requests = new Few<>(MOST_SERIES, key -> {
            String[] labels = key.split(BETWEEN);
            return labels.length == 3
                    ? seconds.labelValues(labels)
                    : seconds.labelValues(Few.OTHER, Few.OTHER, Few.OTHER);
        });
        underWay = gauge(registry, "courtesy_http_requests_under_way", "Requests that are being answered");
        sessions = gauge(registry, "courtesy_http_sessions", "Sessions of browsers on this server, signed in or not");
        Counter answered = Counter.builder()
                .name("courtesy_problems_total")
                .help("Problems that the interface answered, those of the door too, by kind and finer code")
                .labelNames("kind", "code")
                .withoutExemplars()
                .register(registry);
        problems = new Few<>(MOST_PROBLEMS, key -> {
            int end = key.indexOf(BETWEEN);
            return end < 0
                    ? answered.labelValues(Few.OTHER, "")
                    : answered.labelValues(key.substring(0, end), key.substring(end + 1));
        });
    }

    private static GaugeDataPoint gauge(PrometheusRegistry registry, String name, String help) {
        return Gauge.builder().name(name).help(help).withoutExemplars().register(registry);
    }

    /** A request comes in. */
    public void began() {
        underWay.inc();
    }

    /**
     * A request is answered.
     *
     * @param route template of the address without blanks, e.g. {@code /customers/{number}}
     * @param nanos how long it took
     */
    public void ended(String method, String route, int status, long nanos) {
        underWay.dec();
        requests.of(method + BETWEEN + route + BETWEEN + status / HUNDRED + "xx")
                .observe(nanos / NANOS);
    }

    /**
     * A problem is answered.
     *
     * @param code null: the kind says it all
     */
    public void problem(String kind, String code) {
        problems.of(kind + BETWEEN + (code == null ? "" : code)).inc();
    }

    /** A browser got a session. */
    public void sessionBegan() {
        sessions.inc();
    }

    /** A session is over. */
    public void sessionEnded() {
        sessions.dec();
    }
}
