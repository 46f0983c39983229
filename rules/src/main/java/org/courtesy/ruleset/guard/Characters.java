package org.courtesy.ruleset.guard;

import org.courtesy.ruleset.source.Position;

/**
 * The characters of a file. Those that cannot be seen, or that make a text look different from what it is, have no place in
 * one; neither has what is left of a letter when a file was read in the wrong encoding.
 */
final class Characters {

    private static final char REPLACEMENT = '\uFFFD';

    private Characters() {}

    static void look(String text) throws NotAllowed {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            Position position = new Position(line, i - lineStart + 1);
            if (character == REPLACEMENT || isHalf(text, i)) {
                throw new NotAllowed("WRONG_ENCODING", position);
            }
            if (isHidden(character) && !text.startsWith("\r\n", i)) {
                throw new NotAllowed("FORBIDDEN_CHARACTER", position, "U+%04X".formatted((int) character));
            }
            if (character == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private static boolean isHalf(String text, int i) {
        char character = text.charAt(i);
        return Character.isHighSurrogate(character)
                        && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
                || Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static boolean isHidden(char character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.FORMAT, Character.PRIVATE_USE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
