package org.courtesy.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.courtesy.print.Typeface;

/**
 * The document for people: A4, a heading for each section with what there is to say about it, bookmarks, numbered pages. The same data
 * give the same pages.
 */
final class PdfSheet implements ExportSheet {

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
    private static final int SHORT = 40;
    private static final float INDENT = 4 * MM;

    private final ExportWords words;
    private final OutputStream out;
    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final Typeface typeface;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PDPageContentStream page;
    private float y;
    private String section;
    private boolean single;
    private boolean empty = true;

    /**
     * @param title of the whole document
     * @param number what tells the file from others; PDF wants an id, which would be made of the time otherwise
     */
    PdfSheet(String title, long number, ExportWords words, OutputStream out) throws IOException {
        this.words = words;
        this.out = out;
        document.setDocumentId(number);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        typeface = new Typeface(document);
        turn();
        block(title, TITLE, 0, true);
        y -= 2 * MM;
    }

    @Override
    public void list(String key) throws IOException {
        begin(key);
        single = false;
    }

    @Override
    public void single(String key) throws IOException {
        begin(key);
        single = true;
    }

    private void begin(String key) throws IOException {
        endSection();
        // A heading at the foot of a page would stand alone.
        if (y - 18 * MM < BOTTOM) {
            turn();
        }
        y -= 4 * MM;
        section = key;
        bookmark(words.title(key));
        block(words.title(key), HEADING, 0, true);
        Optional<String> intro = words.intro(key);
        if (intro.isPresent()) {
            block(intro.get(), SIZE, 0, false);
        }
        y -= MM;
        empty = true;
    }

    private void endSection() throws IOException {
        if (empty && outline.hasChildren()) {
            block(words.say("none"), SIZE, 0, false);
        }
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

    @Override
    public void entry(List<Item> items) throws IOException {
        empty = false;
        List<Item> known =
                items.stream().filter(item -> !item.words().isBlank()).toList();
        if (single) {
            for (Item item : known) {
                named(words.label(section, item.key()), item.words());
            }
        } else if (!known.isEmpty()) {
            line(known);
        }
    }

    /** What it is in front - mostly when and what -, its particulars behind it. */
    private void line(List<Item> known) throws IOException {
        boolean two = known.size() > 1 && known.get(1).words().length() <= SHORT;
        String lead = two
                ? known.get(0).words() + " · " + known.get(1).words()
                : known.get(0).words();
        String more = known.stream()
                .skip(two ? 2 : 1)
                .map(item ->
                        words.label(section, item.key()) + ": " + item.words().replace("\n", "; "))
                .collect(Collectors.joining(" · "));
        block(lead, SIZE, 0, true);
        if (!more.isEmpty()) {
            block(more, SIZE, INDENT, false);
        }
        y -= 1.2f * MM;
    }

    /** A name on the left and what it stands for beside it, line by line. */
    private void named(String name, String text) throws IOException {
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

    @Override
    public void close() throws IOException {
        try (document) {
            endSection();
            page.close();
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                try (PDPageContentStream foot =
                        new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                    String number = words.say("page", i + 1, pages);
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
