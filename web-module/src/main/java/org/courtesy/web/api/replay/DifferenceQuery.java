package org.courtesy.web.api.replay;

import jakarta.ws.rs.QueryParam;
import org.courtesy.fact.ContactChannel;
import org.courtesy.replay.Change;
import org.courtesy.replay.DifferenceFilter;
import org.courtesy.web.api.http.Paging;
import org.courtesy.web.api.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which differences of a replay are wanted. */
public class DifferenceQuery extends Paging {

    @QueryParam("kind")
    @Parameter(description = "Kind of difference", schema = @Schema(implementation = Change.Kind.class))
    String kind;

    @QueryParam("code")
    @Parameter(description = "What it is about: an action, a refusal, an offer, a purpose, a band or a segment")
    String code;

    @QueryParam("channel")
    @Parameter(description = "Channel", schema = @Schema(implementation = ContactChannel.class))
    String channel;

    /**
     * What restricts the list.
     *
     * @throws org.courtesy.json.InvalidInputException when a code is unknown
     */
    DifferenceFilter filter() {
        return new DifferenceFilter(
                kind == null ? null : Parameters.code("kind", kind, Change.Kind.class),
                code,
                channel == null ? null : Parameters.code("channel", channel, ContactChannel.class));
    }
}
