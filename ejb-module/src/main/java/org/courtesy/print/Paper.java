package org.courtesy.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document to be read, on A4: a title, headings with bookmarks, blocks of text, names with what they stand for, numbered pages. The
 * same text gives the same pages. For one thread.
 */
public final class Paper implements AutoCloseable {

    private static final float MM = 72 / 25.4f;
    private static final float LEFT = 22 * MM;
    private static final float WIDTH = 168 * MM;
    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = 20 * MM;
    private static final float NAMES = 58 * MM;
    private static final float TITLE = 16;
    private static final float HEADING = 12.5f;
    private static final float SIZE = 9.5f;
    private static final float SMALL = 7.5f;
    private static final float LEADING = 1.32f;
    private static final float BOLD = 0.32f;
    private static final float BOLDER = 0.96f;
    private static final String BULLET = "•  ";
    private static final float INDENT = 4 * MM;

    private final OutputStream out;
    private final BiFunction<Integer, Integer, String> numbering;
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Typeface typeface;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDPageContentStream page;
    private float y;

    /**
     * Begins a document.
     *
     * @param title of the whole document
     * @param number what tells the file from others; PDF wants an id, which would be made of the time otherwise
     * @param numbering the foot of a page, from its number and how many there are
     * @param out where it is written when it is closed
     */
    public Paper(
            String title, long number, Locale locale, BiFunction<Integer, Integer, String> numbering, OutputStream out)
            throws IOException {
        this.out = out;
        this.numbering = numbering;
        document.setDocumentId(number);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        typeface = new Typeface(document);
        turn();
        block(title, TITLE, 0, true);
        y -= 2 * MM;
    }

    /** A heading, with a bookmark. */
    public void heading(String text) throws IOException {
        // A heading at the foot of a page would stand alone.
        if (y - 18 * MM < BOTTOM) {
            turn();
        }
        y -= 4 * MM;
        bookmark(text);
        block(text, HEADING, 0, true);
    }

    /** A paragraph. */
    public void text(String text) throws IOException {
        block(text, SIZE, 0, false);
    }

    /** A paragraph that stands out. */
    public void strong(String text) throws IOException {
        block(text, SIZE, 0, true);
    }

    /** A paragraph that is set in. */
    public void particulars(String text) throws IOException {
        block(text, SIZE, INDENT, false);
    }

    /** Room between two paragraphs, in millimetres. */
    public void gap(float millimetres) {
        y -= millimetres * MM;
    }

    /** Whether there is a heading already. */
    public boolean headed() {
        return outline.hasChildren();
    }

    private void bookmark(String title) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(document.getPage(document.getNumberOfPages() - 1));
        place.setTop((int) (y + HEADING));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        outline.addLast(item);
    }

    /** A name on the left and what it stands for beside it, line by line. */
    public void named(String name, String text) throws IOException {
        List<String> left = typeface.lines(typeface.printable(name), SIZE, (NAMES - 3 * MM) * BOLDER);
        List<String> right = new ArrayList<>();
        String[] parts = text.split("\n");
        for (String part : parts) {
            String bulleted = parts.length > 1 ? BULLET + part : part;
            right.addAll(typeface.lines(typeface.printable(bulleted), SIZE, WIDTH - NAMES));
        }
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            room(SIZE);
            if (i < left.size()) {
                show(left.get(i), SIZE, LEFT, true);
            }
            if (i < right.size()) {
                show(right.get(i), SIZE, LEFT + NAMES, false);
            }
            y -= SIZE * LEADING;
        }
    }

    private void block(String text, float size, float indent, boolean bold) throws IOException {
        float width = (WIDTH - indent) * (bold ? BOLDER : 1);
        for (String one : typeface.lines(typeface.printable(text), size, width)) {
            room(size);
            show(one, size, LEFT + indent, bold);
            y -= size * LEADING;
        }
    }

    private void room(float size) throws IOException {
        if (y - size < BOTTOM) {
            turn();
        }
    }

    private void show(String text, float size, float left, boolean bold) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(typeface.font(), size);
        page.setLineWidth(BOLD);
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.newLineAtOffset(left, y - size);
        page.showText(text);
        page.endText();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        page = new PDPageContentStream(document, fresh);
        y = TOP;
    }

    /** Numbers the pages and writes the document. */
    @Override
    public void close() throws IOException {
        try (document) {
            page.close();
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                try (PDPageContentStream foot =
                        new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                    String number = numbering.apply(i + 1, pages);
                    foot.beginText();
                    foot.setFont(typeface.font(), SMALL);
                    foot.newLineAtOffset(LEFT + WIDTH - typeface.width(number, SMALL), 12 * MM);
                    foot.showText(number);
                    foot.endText();
                }
            }
            document.save(out);
        }
    }
}
