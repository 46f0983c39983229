package org.courtesy.web.api.export;

import org.courtesy.export.ExportFormat;
import org.courtesy.export.ExportKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to export as the OpenAPI document describes it. */
@Schema(name = "Export", requiredProperties = "kind")
interface ExportBody {

    @Schema(description = "What is exported")
    ExportKind getKind();

    @Schema(description = "Absent: CSV")
    ExportFormat getFormat();

    @Schema(
            description = "How values are written, as in imports; absent: `standard`",
            enumeration = {"standard", "standard-de"})
    String getPreset();

    @Schema(
            description = "Absent: UTF-8",
            enumeration = {"UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15"})
    String getCharset();

    @Schema(description = "One of `,` `;` `|`, or `tab`; absent: by the preset")
    String getSeparator();

    @Schema(description = "`.` or `,`; absent: by the preset")
    String getDecimalSign();

    @Schema(description = "Such as `dd.MM.yyyy`; absent: by the preset")
    String getDatePattern();
}
