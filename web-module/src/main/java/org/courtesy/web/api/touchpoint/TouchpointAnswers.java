package org.courtesy.web.api.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.web.api.http.Wording;

/** The answer to a touchpoint that was recorded, whichever way it came. */
@ApplicationScoped
class TouchpointAnswers {

    private final Wording wording;

    /** For the proxy. */
    protected TouchpointAnswers() {
        this(null);
    }

    @Inject
    TouchpointAnswers(Wording wording) {
        this.wording = wording;
    }

    /** 201, or 200 for a repetition, with the decision in the best language for an {@code Accept-Language} header. */
    Response of(RecordedTouchpoint recorded, String language, UriInfo uri) {
        URI location = uri.getBaseUriBuilder()
                .path("touchpoints/{touchpoint}")
                .build(recorded.touchpoint().touchpoint());
        Response.ResponseBuilder response =
                recorded.repeated() ? Response.ok().location(location) : Response.created(location);
        return response.entity(
                        new TouchpointDecision(recorded.touchpoint(), wording.in(language, recorded.assessment())))
                .build();
    }
}
