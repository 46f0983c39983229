package org.courtesy.intake;

/**
 * The wish to import a file.
 *
 * @param kind what its rows are, the name of an {@link ImportKind}
 * @param mapping name of a mapping, shipped or of the house, or a mapping in JSON; null: the preset {@code standard}
 * @param dryRun read and check everything, store nothing
 * @param charset name of the file's charset; null: UTF-8, or what its byte order mark says
 * @param separator what separates the values of a row, one character or {@code tab}; null: found in the header
 * @param fileName how the file is called where it comes from, by which people know it again; may be null
 */
public record ImportRequest(
        String kind, String mapping, boolean dryRun, String charset, String separator, String fileName) {

    /** The wish to import a file of which no name is known. */
    public ImportRequest(String kind, String mapping, boolean dryRun, String charset, String separator) {
        this(kind, mapping, dryRun, charset, separator, null);
    }
}
