package org.courtesy.privacy.export;

/** In which form everything known is handed out. */
public enum ExportForm {
    /** For programs: Art. 20 GDPR. */
    JSON,
    /** For people: Art. 15 GDPR. */
    PDF
}
