package org.courtesy.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.courtesy.print.Typeface;

/**
 * Sets letters on pages. A letter has its address in the window of DIN 5008 form B; a card has its text on the first page and its
 * address on the second. The same letters give the same bytes: nothing of the clock or of chance goes into the file.
 *
 * <p>One printer for one file, for one thread.
 */
final class LetterPrinter implements AutoCloseable {

    private static final float MM = 72 / 25.4f;
    private static final float SIZE = 10.5f;
    private static final float SMALL = 7;
    private static final float LEADING = 1.3f;
    private static final float BOLD = 0.35f;

    // DIN 5008 form B, in millimetres from the left and the upper edge.
    private static final float LEFT = 25;
    private static final float RIGHT = 20;
    private static final float WINDOW_TOP = 45;
    private static final float RETURN_LINE = 17.7f;
    private static final float WINDOW_WIDTH = 80;
    private static final float FACTS_LEFT = 125;
    private static final float FACTS_TOP = 50;
    private static final float SUBJECT_TOP = 103.5f;
    private static final float NEXT_PAGE_TOP = 25;
    private static final float BOTTOM = 25;
    private static final float[] MARKS = {105, 148.5f, 210};

    private static final float CARD_MARGIN = 10;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface;

    /**
     * @param number what tells the file from others; PDF wants an id, which would be made of the time otherwise
     */
    LetterPrinter(long number) {
        document.setDocumentId(number);
        typeface = new Typeface(document);
    }

    /** The place of the first character, from 0, that cannot be printed; -1 when there is none. */
    int unprintable(String text) {
        return typeface.unprintable(text);
    }

    /** Whether the text fits on the page of a card; that of a letter goes on over the next page. */
    boolean fits(Letter letter) {
        if (!letter.form().card()) {
            return true;
        }
        float width = (letter.form().width() - 2 * CARD_MARGIN) * MM;
        float needed =
                (subject(letter, width).size() + 1 + lines(letter.body(), width).size()) * SIZE * LEADING;
        return needed <= (letter.form().height() - 2 * CARD_MARGIN) * MM;
    }

    /** Adds a letter; answers how many pages it has. */
    int add(Letter letter) {
        try {
            return letter.form().card() ? card(letter) : letter(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file. */
    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int letter(Letter letter) throws IOException {
        LetterForm form = letter.form();
        float width = (form.width() - LEFT - RIGHT) * MM;
        List<List<String>> pages = pages(letter, width);
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream page = page(form)) {
                float top = NEXT_PAGE_TOP;
                if (i == 0) {
                    head(letter, page);
                    List<String> subject = subject(letter, width);
                    bold(page, subject, form);
                    top = SUBJECT_TOP + (subject.size() + 1) * SIZE * LEADING / MM;
                }
                write(page, pages.get(i), SIZE, LEFT, top, form);
                if (pages.size() > 1) {
                    write(
                            page,
                            List.of((i + 1) + " / " + pages.size()),
                            SMALL,
                            form.width() - RIGHT - 8,
                            form.height() - 15,
                            form);
                }
            }
        }
        return pages.size();
    }

    private void head(Letter letter, PDPageContentStream page) throws IOException {
        LetterForm form = letter.form();
        write(page, shortened(letter.returnLine(), WINDOW_WIDTH * MM), SMALL, LEFT, WINDOW_TOP + RETURN_LINE - 4, form);
        write(page, narrowed(letter.address(), WINDOW_WIDTH * MM), SIZE, LEFT, WINDOW_TOP + RETURN_LINE, form);
        write(page, letter.facts(), SIZE, FACTS_LEFT, FACTS_TOP, form);
        page.setLineWidth(0.3f);
        for (float mark : MARKS) {
            page.moveTo(4 * MM, (form.height() - mark) * MM);
            page.lineTo(8 * MM, (form.height() - mark) * MM);
        }
        page.stroke();
    }

    private int card(Letter letter) throws IOException {
        LetterForm form = letter.form();
        float width = (form.width() - 2 * CARD_MARGIN) * MM;
        try (PDPageContentStream page = page(form)) {
            List<String> subject = subject(letter, width);
            page.setRenderingMode(RenderingMode.FILL_STROKE);
            page.setLineWidth(BOLD);
            write(page, subject, SIZE, CARD_MARGIN, CARD_MARGIN, form);
            page.setRenderingMode(RenderingMode.FILL);
            float top = CARD_MARGIN + (subject.size() + 1) * SIZE * LEADING / MM;
            write(page, lines(letter.body(), width), SIZE, CARD_MARGIN, top, form);
        }
        try (PDPageContentStream page = page(form)) {
            float middle = form.width() / 2f;
            float room = (middle - CARD_MARGIN) * MM;
            write(page, shortened(letter.returnLine(), room), SMALL, middle, form.height() * 0.5f - 5, form);
            write(page, narrowed(letter.address(), room), SIZE, middle, form.height() * 0.5f, form);
            page.setLineWidth(0.3f);
            page.moveTo((middle - 4) * MM, CARD_MARGIN * MM);
            page.lineTo((middle - 4) * MM, (form.height() - CARD_MARGIN) * MM);
            page.stroke();
        }
        return 2;
    }

    private List<List<String>> pages(Letter letter, float width) {
        List<String> left = lines(letter.body(), width);
        float height = letter.form().height();
        float top = SUBJECT_TOP + (subject(letter, width).size() + 1) * SIZE * LEADING / MM;
        List<List<String>> pages = new ArrayList<>();
        while (pages.isEmpty() || !left.isEmpty()) {
            int room = (int) ((height - BOTTOM - top) * MM / (SIZE * LEADING));
            int taken = Math.min(room, left.size());
            pages.add(List.copyOf(left.subList(0, taken)));
            left = left.subList(taken, left.size());
            top = NEXT_PAGE_TOP;
        }
        return pages;
    }

    private List<String> subject(Letter letter, float width) {
        // What is made bold by its outline is a little wider.
        return lines(letter.subject(), width * 0.96f);
    }

    private void bold(PDPageContentStream page, List<String> subject, LetterForm form) throws IOException {
        page.setRenderingMode(RenderingMode.FILL_STROKE);
        page.setLineWidth(BOLD);
        write(page, subject, SIZE, LEFT, SUBJECT_TOP, form);
        page.setRenderingMode(RenderingMode.FILL);
    }

    private PDPageContentStream page(LetterForm form) throws IOException {
        PDPage page = new PDPage(new PDRectangle(form.width() * MM, form.height() * MM));
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    /** Writes lines below each other; the place is that of the upper left corner, in millimetres. */
    private void write(PDPageContentStream page, List<String> lines, float size, float left, float top, LetterForm form)
            throws IOException {
        page.beginText();
        page.setFont(typeface.font(), size);
        page.setLeading(size * LEADING);
        page.newLineAtOffset(left * MM, (form.height() - top) * MM - size);
        for (String line : lines) {
            if (!line.isEmpty()) {
                page.showText(line);
            }
            page.newLine();
        }
        page.endText();
    }

    private List<String> lines(String text, float width) {
        return typeface.lines(text, SIZE, width);
    }

    private List<String> narrowed(List<String> lines, float width) {
        return lines.stream().flatMap(line -> lines(line, width).stream()).toList();
    }

    private List<String> shortened(String line, float width) {
        String shown = line;
        while (!shown.isEmpty() && typeface.width(shown, SMALL) > width) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return List.of(shown);
    }
}
