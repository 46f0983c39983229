package org.courtesy.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a collector is told of a request and its work. */
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    private final Collected collected = new Collected();
    private final Traces traces = collected.traces();

    private RequestPiece request(Map<String, String> headers) {
        return traces.request(headers::get);
    }

    @Test
    void aRequestBelongsToItsCallersTraceAndItsWorkToIt() {
        RequestPiece request = request(Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
        Scope work = request.work();
        assertThat(traces.<String>in("load", () -> "case")).isEqualTo("case");
        work.close();
        request.end("GET", "/customers/{number}", 200);

        assertThat(request.trace()).isEqualTo(TRACE);
        SpanData whole = collected.span("GET /customers/{number}");
        assertThat(whole.getTraceId()).isEqualTo(TRACE);
        assertThat(whole.getParentSpanId()).isEqualTo(CALLER);
        assertThat(collected.span("load").getParentSpanId()).isEqualTo(whole.getSpanId());
        assertThat(whole.getResource().getAttribute(AttributeKey.stringKey("service.instance.id")))
                .isEqualTo("one");
    }

    @Test
    void aCallerWhoKeepsNoTraceIsNotTraced() {
        RequestPiece request = request(Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-00"));
        Scope work = request.work();
        try (Piece piece = traces.begin("decide")) {
            piece.ended("contact");
        }
        work.close();
        request.end("GET", "/customers/{number}", 200);

        assertThat(request.trace()).isNull();
        assertThat(collected.spans()).isEmpty();
    }

    @Test
    void aHeaderThatIsNoneBeginsATraceOfItsOwn() {
        RequestPiece request = request(Map.of("traceparent", "nonsense"));
        request.end("POST", "/touchpoints", 503);

        assertThat(collected.span("POST /touchpoints").getParentSpanContext().isValid())
                .isFalse();
        assertThat(collected.span("POST /touchpoints").getStatus().getStatusCode())
                .isEqualTo(StatusCode.ERROR);
    }

    @Test
    void partsOfAPieceFollowEachOther() {
        try (Piece piece = traces.begin("decide")) {
            piece.ended("risk");
            piece.ended("contact");
            piece.count("courtesy.decisions", 1);
        }

        SpanData whole = collected.span("decide");
        SpanData risk = collected.span("risk");
        SpanData contact = collected.span("contact");
        assertThat(risk.getParentSpanId()).isEqualTo(whole.getSpanId());
        assertThat(contact.getParentSpanId()).isEqualTo(whole.getSpanId());
        assertThat(contact.getStartEpochNanos()).isEqualTo(risk.getEndEpochNanos());
        assertThat(whole.getAttributes().get(AttributeKey.longKey("courtesy.decisions")))
                .isEqualTo(1);
    }

    @Test
    void aFailureIsToldByItsKindAndNotByItsWords() {
        assertThatThrownBy(() -> traces.in("load", () -> {
                    throw new IllegalStateException("Erika Mustermann");
                }))
                .hasMessage("Erika Mustermann");

        SpanData failed = collected.span("load");
        assertThat(failed.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(failed.toString()).contains("IllegalStateException").doesNotContain("Mustermann");
    }

    @Test
    void nobodyIsToldUnlessAnAddressIsConfigured() {
        Traces off = new Traces(Optional.of(" "), 1, "one");

        RequestPiece request = off.request(name -> "00-" + TRACE + "-" + CALLER + "-01");
        assertThat(request.trace()).isNull();
        assertThat(off.begin("decide")).isSameAs(Piece.NONE);
        assertThat(off.<Integer>in("load", () -> 1)).isEqualTo(1);
        request.end("GET", "/", 200);
        off.close();
    }
}
