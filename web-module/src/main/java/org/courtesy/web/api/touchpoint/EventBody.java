package org.courtesy.web.api.touchpoint;

import java.time.OffsetDateTime;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A CloudEvent in structured mode, for the description of the interface: reading is left to the application, which tolerates
 * extension attributes.
 */
@Schema(description = "CloudEvent 1.0; further attributes are tolerated")
public record EventBody(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "Id of the touchpoint in its source")
        String id,

        @Schema(description = "System that the touchpoint comes from")
        String source,

        @Schema(description = "What happened, in the words of the source")
        String type,

        @Schema(description = "Default of `data.at`") OffsetDateTime time,

        @Schema(description = "A kind of JSON; absent: application/json")
        String datacontenttype,

        @Schema(description = "The body of a touchpoint. What it says of `source` and `id` must be the same")
        RecordTouchpoint data,

        @Schema(description = "The same as base64, instead of `data`")
        String data_base64) {}
