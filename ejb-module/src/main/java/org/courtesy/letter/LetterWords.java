package org.courtesy.letter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that letters have of themselves, in the language of a letter. */
final class LetterWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    LetterWords(Locale language) {
        words = ResourceBundle.getBundle(
                "org.courtesy.letter.letter", language, LetterWords.class.getClassLoader(), NO_FALLBACK);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
