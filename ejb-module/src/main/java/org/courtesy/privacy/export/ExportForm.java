package org.courtesy.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import org.courtesy.customer.CustomerKey;

/** In which form a document is handed out. */
public enum ExportForm {
    /** For programs: Art. 20 GDPR. */
    JSON,
    /** For people: Art. 15 GDPR. */
    PDF;

    /** An empty document of this form. */
    ExportSheet sheet(String title, CustomerKey customer, ExportWords words, OutputStream out) throws IOException {
        return this == JSON ? new JsonSheet(out) : new PdfSheet(title, customer.id(), words, out);
    }
}
