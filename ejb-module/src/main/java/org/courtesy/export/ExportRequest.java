package org.courtesy.export;

/**
 * The wish to export everything of a kind.
 *
 * @param kind what, the name of an {@link ExportKind}
 * @param format {@code CSV} or {@code NDJSON}; null: {@code CSV}
 * @param preset {@code standard} or {@code standard-de}: how values are written, as in imports; null: {@code standard}
 * @param charset null: UTF-8
 * @param separator one character or {@code tab}; null: by the preset
 * @param decimalSign {@code .} or {@code ,}; null: by the preset
 * @param datePattern such as {@code dd.MM.yyyy}; null: by the preset
 */
public record ExportRequest(
        String kind,
        String format,
        String preset,
        String charset,
        String separator,
        String decimalSign,
        String datePattern) {}
