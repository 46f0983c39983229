package org.courtesy.export;

/** Forms of exported files. */
public enum ExportFormat {
    CSV("csv"),
    NDJSON("ndjson");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** What the names of such files end with. */
    String extension() {
        return extension;
    }
}
