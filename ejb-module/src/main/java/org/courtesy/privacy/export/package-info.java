/**
 * The documents for a person, for programs and for people: everything known (Art. 15 and 20 GDPR), and one decision explained
 * (Art. 15 (1) (h)).
 *
 * <p>A document is written section by section while it is read, so that it may be as long as a life with us. What a section holds stands
 * in {@link org.courtesy.privacy.export.ExportTables}; what is not handed out stands there too, with the reason.
 */
package org.courtesy.privacy.export;
