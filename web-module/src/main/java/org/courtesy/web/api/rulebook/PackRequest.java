package org.courtesy.web.api.rulebook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST .../packs} for a pack that comes with the product. */
public record PackRequest(
        @Schema(description = "Name of a pack that is offered", examples = "at")
        String offered) {}
