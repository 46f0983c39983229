package org.courtesy.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Sets letters on pages. A letter has its address in the window of DIN 5008 form B; a card has its text on the first page and its
 * address on the second. The same letters give the same bytes: nothing of the clock or of chance goes into the file.
 *
 * <p>One printer for one file, for one thread.
 */
final class LetterPrinter implements AutoCloseable {

    /** Liberation Sans of the PDF library, SIL Open Font License: as wide as Arial, with the letters of all of Europe. */
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

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
    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    /**
     * @param number what tells the file from others; PDF wants an id, which would be made of the time otherwise
     */
    LetterPrinter(long number) {
        document.setDocumentId(number);
        try (InputStream typeface = PDDocument.class.getResourceAsStream(TYPEFACE)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(typeface));
            // Ligatures are not worth it: they make a letter ten times slower to set.
            parsed.setEnableGsub(false);
            font = PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The place of the first character, from 0, that cannot be printed; -1 when there is none. */
    int unprintable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character != '\n' && width(character) < 0) {
                return at;
            }
        }
        return -1;
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
        page.setFont(font, size);
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
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : Arrays.asList(paragraph.strip().split(" +"))) {
                String wider = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(wider, SIZE) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    wider = word;
                }
                line.setLength(0);
                line.append(broken(wider, width, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word that is longer than a line goes on in the next ones; answers its last part. */
    private String broken(String word, float width, List<String> lines) {
        String rest = word;
        while (width(rest, SIZE) > width) {
            int cut = rest.length() - 1;
            while (cut > 1 && width(rest.substring(0, cut), SIZE) > width) {
                cut--;
            }
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        return rest;
    }

    private List<String> narrowed(List<String> lines, float width) {
        return lines.stream().flatMap(line -> lines(line, width).stream()).toList();
    }

    private List<String> shortened(String line, float width) {
        String shown = line;
        while (!shown.isEmpty() && width(shown, SMALL) > width) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return List.of(shown);
    }

    private float width(String text, float size) {
        float width = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            width += width(text.codePointAt(at));
        }
        return width * size / 1000;
    }

    /** The width of a character, less than 0 when the typeface does not have it. */
    private float width(int character) {
        return widths.computeIfAbsent(character, key -> {
            try {
                return font.getStringWidth(Character.toString(key));
            } catch (IllegalArgumentException unknown) {
                return -1f;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
