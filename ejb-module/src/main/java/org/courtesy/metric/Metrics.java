package org.courtesy.metric;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;
import org.courtesy.trace.Traces;

/** All that this server counts. Each meter is there from the start, so that what has not happened yet is told as 0. */
@ApplicationScoped
public class Metrics {

    private final PrometheusRegistry registry;
    private final DecisionMeter decisions;
    private final HttpMeter http;

    /** For the container's proxy, and for whoever wants no traces. */
    public Metrics() {
        this(new Traces());
    }

    @Inject
    Metrics(Traces traces) {
        this(new PrometheusRegistry(), traces);
    }

    Metrics(PrometheusRegistry registry, Traces traces) {
        this.registry = registry;
        decisions = new DecisionMeter(registry, traces);
        http = new HttpMeter(registry);
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        JvmClassLoadingMetrics.builder().register(registry);
        JvmRuntimeInfoMetric.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    /** What decisions cost and come to. */
    public DecisionMeter decisions() {
        return decisions;
    }

    /** What is asked over HTTP, and how it is answered. */
    public HttpMeter http() {
        return http;
    }

    /**
     * Adds something that is looked up whenever somebody reads the figures.
     *
     * @param name by the conventions of Prometheus, with its base unit
     * @param look says the values now, each with as many labels as there are; must be cheap and must not fail
     */
    public void gauge(String name, String help, Consumer<GaugeWithCallback.Callback> look, String... labels) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .callback(look)
                .register(registry);
    }

    /** The same for something that only grows; its name ends with {@code _total}. */
    public void counter(String name, String help, Consumer<CounterWithCallback.Callback> look) {
        CounterWithCallback.builder().name(name).help(help).callback(look).register(registry);
    }

    /**
     * The figures as they are now.
     *
     * @param accept the header by which the reader says what it understands, null: anything
     */
    public Page page(String accept) {
        boolean open = accept != null && accept.toLowerCase(Locale.ROOT).contains("application/openmetrics-text");
        return new Page(open ? OpenMetricsTextFormatWriter.create() : PrometheusTextFormatWriter.create());
    }

    /** The figures in one of the formats: that of Prometheus, or OpenMetrics. */
    public final class Page {

        private final ExpositionFormatWriter writer;

        private Page(ExpositionFormatWriter writer) {
            this.writer = writer;
        }

        /** With the version of the format. */
        public String contentType() {
            return writer.getContentType();
        }

        /** Writes them. */
        public void writeTo(OutputStream out) throws IOException {
            writer.write(out, registry.scrape());
        }
    }
}
