package org.courtesy.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtesy.print.Paper;

/** The document for people: a heading for each section with what there is to say about it. */
final class PdfSheet implements ExportSheet {

    private static final int SHORT = 40;
    private static final float AFTER_AN_ENTRY = 1.2f;

    private final ExportWords words;
    private final Paper paper;
    private String section;
    private boolean single;
    private boolean empty = true;

    /**
     * @param title of the whole document
     * @param number what tells the file from others
     */
    PdfSheet(String title, long number, ExportWords words, OutputStream out) throws IOException {
        this.words = words;
        this.paper = new Paper(title, number, words.locale(), (page, pages) -> words.say("page", page, pages), out);
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
        section = key;
        paper.heading(words.title(key));
        Optional<String> intro = words.intro(key);
        if (intro.isPresent()) {
            paper.text(intro.get());
        }
        paper.gap(1);
        empty = true;
    }

    private void endSection() throws IOException {
        if (empty && paper.headed()) {
            paper.text(words.say("none"));
        }
    }

    @Override
    public void entry(List<Item> items) throws IOException {
        empty = false;
        List<Item> known =
                items.stream().filter(item -> !item.words().isBlank()).toList();
        if (single) {
            for (Item item : known) {
                paper.named(words.label(section, item.key()), item.words());
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
        paper.strong(lead);
        if (!more.isEmpty()) {
            paper.particulars(more);
        }
        paper.gap(AFTER_AN_ENTRY);
    }

    @Override
    public void close() throws IOException {
        try (paper) {
            endSection();
        }
    }
}
