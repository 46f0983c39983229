package org.courtesy.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadableSpan;
import java.util.concurrent.TimeUnit;

/** A piece of work that takes time, in a trace or in none. To be closed on the thread that began it, whatever happens. */
public final class Piece implements AutoCloseable {

    /** Of no trace: nobody asks. */
    static final Piece NONE = new Piece(null, null, null);

    private final Tracer tracer;
    private final Span span;
    private final Scope scope;
    /** What the clock of the trace said when that of the machine was at 0. */
    private final long epoch;

    private long since;

    private Piece(Tracer tracer, Span span, Scope scope) {
        this.tracer = tracer;
        this.span = span;
        this.scope = scope;
        this.since = System.nanoTime();
        this.epoch = span instanceof ReadableSpan begun ? begun.toSpanData().getStartEpochNanos() - since : 0;
    }

    /** One that is worked on by this thread alone until it is closed. */
    static Piece begun(Tracer tracer, Span span) {
        return span.isRecording() ? new Piece(tracer, span, span.makeCurrent()) : NONE;
    }

    /** Tells that a part of it has ended, and that the next one begins. */
    public void ended(String part) {
        if (span == null) {
            return;
        }
        long now = System.nanoTime();
        tracer.spanBuilder(part)
                .setParent(Context.current().with(span))
                .setStartTimestamp(epoch + since, TimeUnit.NANOSECONDS)
                .startSpan()
                .end(epoch + now, TimeUnit.NANOSECONDS);
        since = now;
    }

    /** Notes how many it concerns. */
    public void count(String what, long number) {
        if (span != null) {
            span.setAttribute(AttributeKey.longKey(what), number);
        }
    }

    /** Notes that it failed, and by which kind of exception: its words may tell of people. */
    public void failed(Throwable why) {
        if (span != null) {
            span.setStatus(StatusCode.ERROR)
                    .setAttribute("error.type", why.getClass().getName());
        }
    }

    @Override
    public void close() {
        if (span != null) {
            scope.close();
            span.end();
        }
    }
}
