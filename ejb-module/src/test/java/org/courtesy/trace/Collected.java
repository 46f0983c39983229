package org.courtesy.trace;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector in the same process. */
public final class Collected implements SpanExporter {

    private final List<SpanData> spans = new CopyOnWriteArrayList<>();
    private final Traces traces = new Traces(Traces.provider(SimpleSpanProcessor.create(this), 1, "one"));

    /** Whose pieces it collects. */
    public Traces traces() {
        return traces;
    }

    /** What has ended so far, in that order. */
    public List<SpanData> spans() {
        return spans;
    }

    /** The one of that name. */
    public SpanData span(String name) {
        return spans.stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> ended) {
        spans.addAll(ended);
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
    }
}
