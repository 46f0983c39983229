package org.courtesy.print;

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
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The typeface of one document, and how text runs in it. For one thread. */
public final class Typeface {

    /** Liberation Sans of the PDF library, SIL Open Font License: as wide as Arial, with the letters of all of Europe. */
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int MISSING = '?';

    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    /** The typeface, embedded in a document with what is used of it. */
    public Typeface(PDDocument document) {
        try (InputStream typeface = PDDocument.class.getResourceAsStream(FILE)) {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(typeface));
            // Ligatures are not worth it: they make a letter ten times slower to set.
            parsed.setEnableGsub(false);
            font = PDType0Font.load(document, parsed, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the stream of a page. */
    public PDType0Font font() {
        return font;
    }

    /** The place of the first character, from 0, that cannot be printed; -1 when there is none. */
    public int unprintable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character != '\n' && width(character) < 0) {
                return at;
            }
        }
        return -1;
    }

    /** The text with a question mark for every character that cannot be printed. */
    public String printable(String text) {
        if (unprintable(text) < 0) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(character -> character == '\n' || width(character) >= 0 ? character : MISSING)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The lines of a text that is printable. */
    public List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : Arrays.asList(paragraph.strip().split(" +"))) {
                String wider = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(wider, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                    wider = word;
                }
                line.setLength(0);
                line.append(broken(wider, size, width, lines));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** A word that is longer than a line goes on in the next ones; answers its last part. */
    private String broken(String word, float size, float width, List<String> lines) {
        String rest = word;
        while (width(rest, size) > width) {
            int cut = rest.length() - 1;
            while (cut > 1 && width(rest.substring(0, cut), size) > width) {
                cut--;
            }
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        return rest;
    }

    /** How wide a text is that is printable. */
    public float width(String text, float size) {
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
