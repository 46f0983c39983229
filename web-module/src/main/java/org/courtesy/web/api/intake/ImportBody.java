package org.courtesy.web.api.intake;

import org.courtesy.intake.ImportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an import as the OpenAPI document describes it; {@link ImportForm} reads it. */
@Schema(
        name = "Import",
        requiredProperties = {"file", "kind"})
interface ImportBody {

    @Schema(format = "binary", description = "CSV with a header line")
    String getFile();

    @Schema(description = "What the rows are")
    ImportKind getKind();

    @Schema(description = "Name of a preset, or a mapping in JSON; absent: the preset `standard`")
    String getMapping();

    @Schema(description = "Check everything, store nothing", defaultValue = "false")
    boolean isDryRun();

    @Schema(description = "Charset of the file; absent: UTF-8, or what its byte order mark says")
    String getCharset();

    @Schema(description = "One character, or `tab`; absent: found in the header")
    String getSeparator();
}
