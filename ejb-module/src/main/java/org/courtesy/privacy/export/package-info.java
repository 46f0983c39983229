/**
 * Everything known about a customer in one document, for programs and for people: Art. 15 and 20 GDPR.
 *
 * <p>The document is written section by section while it is read, so that it may be as long as a life with us. What a section holds stands
 * in {@link org.courtesy.privacy.export.ExportTables}; what is not handed out stands there too, with the reason.
 */
package org.courtesy.privacy.export;
