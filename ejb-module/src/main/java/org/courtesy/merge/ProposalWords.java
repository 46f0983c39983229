package org.courtesy.merge;

import java.util.Locale;
import java.util.ResourceBundle;
import org.courtesy.merge.Proposal.Reason;

/** What speaks for or against two records being of one person, in somebody's language. */
final class ProposalWords {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;

    ProposalWords(Locale language) {
        words = ResourceBundle.getBundle(
                "org.courtesy.merge.proposal", language, ProposalWords.class.getClassLoader(), NO_FALLBACK);
    }

    Reason reason(String code) {
        return new Reason(code, words.getString(code));
    }
}
