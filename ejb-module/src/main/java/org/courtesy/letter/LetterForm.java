package org.courtesy.letter;

/** What is printed: its size in millimetres, and where text and address stand on it. */
public enum LetterForm {
    /** A4, address in the window of DIN 5008 form B. */
    LETTER(210, 297),
    /** A card of two pages: the text, and the side with the address. */
    CARD_A5(210, 148),
    /** The same, of the size of a postcard. */
    CARD_A6(148, 105);

    private final int width;
    private final int height;

    LetterForm(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Whether text and address have a page each and the text may not go on over the next. */
    boolean card() {
        return this != LETTER;
    }
}
