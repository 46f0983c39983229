package org.courtesy.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Begins the pieces of traces. Finished ones are collected and sent every few seconds by a thread of their own; a collector that is away
 * costs what is not sent, and no request waits for it.
 */
@ApplicationScoped
public class Traces {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final TextMapGetter<UnaryOperator<String>> HEADERS = new TextMapGetter<>() {
        @Override
        public String get(UnaryOperator<String> headers, String name) {
            return headers == null ? null : headers.apply(name);
        }
    };

    /** Null: nobody collects. */
    private final SdkTracerProvider provider;

    private final Tracer tracer;

    /** For the container's proxy, and for whoever wants none. */
    public Traces() {
        this((SdkTracerProvider) null);
    }

    @Inject
    Traces(
            @ConfigProperty(name = "courtesy.traces.url") Optional<String> url,
            @ConfigProperty(name = "courtesy.traces.share", defaultValue = "1") double share,
            @ConfigProperty(name = "courtesy.node.id", defaultValue = "courtesy") String node) {
        this(url.map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(address -> provider(
                        BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                        .setEndpoint(address)
                                        .setTimeout(PATIENCE)
                                        .build())
                                .build(),
                        share,
                        node))
                .orElse(null));
    }

    Traces(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = (provider == null ? TracerProvider.noop() : provider).get("org.courtesy");
    }

    /** @param share of the traces that nobody has begun before, from 0 to 1 */
    static SdkTracerProvider provider(SpanProcessor processor, double share, String node) {
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(
                                AttributeKey.stringKey("service.name"),
                                "courtesy",
                                AttributeKey.stringKey("service.instance.id"),
                                node))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(processor)
                .build();
    }

    /**
     * Begins a request over HTTP, as a piece of its caller's trace if it names one.
     *
     * @param headers the values of headers by their names, null for those that there are not
     */
    public RequestPiece request(UnaryOperator<String> headers) {
        if (provider == null) {
            return RequestPiece.NONE;
        }
        Context caller = W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
        return new RequestPiece(tracer.spanBuilder("HTTP")
                .setSpanKind(SpanKind.SERVER)
                .setParent(caller)
                .startSpan());
    }

    /** Begins a piece of what this thread works on. */
    public Piece begin(String name) {
        return provider == null
                ? Piece.NONE
                : Piece.begun(tracer, tracer.spanBuilder(name).startSpan());
    }

    /** A piece of which nobody is told. */
    public Piece none() {
        return Piece.NONE;
    }

    /** Does something as a piece of what this thread works on. */
    public <T> T in(String name, Supplier<T> work) {
        try (Piece piece = begin(name)) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                piece.failed(e);
                throw e;
            }
        }
    }

    /** Sends what was not sent yet. */
    @PreDestroy
    void close() {
        if (provider != null) {
            provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
