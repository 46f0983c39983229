package org.courtesy.web.screen.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.rulebook.Evidence;
import org.courtesy.rulebook.RuleFile;
import org.courtesy.rulebook.RuleFileInfo;
import org.courtesy.rulebook.RuleSetProof;
import org.courtesy.rulebook.RuleSetService;
import org.courtesy.rulebook.SavedFile;
import org.courtesy.rulebook.WritingDesk;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.rules.Problem;
import org.courtesy.web.screen.rules.Rulebook;

/** What the editor can ask for, in the words of the reader. */
@ApplicationScoped
public class EditorDesk {

    private final RuleSetService rules;
    private final RuleSetProof proof;
    private final WritingDesk desk;
    private final EditorCatalogues catalogues;
    private final ReaderClock clock;

    @Inject
    public EditorDesk(
            RuleSetService rules,
            RuleSetProof proof,
            WritingDesk desk,
            EditorCatalogues catalogues,
            ReaderClock clock) {
        this.rules = rules;
        this.proof = proof;
        this.desk = desk;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** For the proxy. */
    protected EditorDesk() {
        this(null, null, null, null, null);
    }

    OpenFile open(int version, String path, Locale locale) {
        RuleFile file = rules.file(Rulebook.NAME, version, path);
        return opened(file, Problem.of(desk.check(Rulebook.NAME, version, path, file.text()), locale), locale);
    }

    /** The files of a version, with what its last check found. */
    RuleTree tree(int version, Locale locale) {
        Words words = Words.in(locale);
        List<RuleFileInfo> files = rules.files(Rulebook.NAME, version);
        return RuleTree.of(files, problems(version, files, words), words);
    }

    private Map<String, ProblemMark> problems(int version, List<RuleFileInfo> files, Words words) {
        return rules.version(Rulebook.NAME, version).evidence().stream()
                .filter(evidence -> evidence.kind() == Evidence.Kind.CHECK)
                .findFirst()
                .flatMap(evidence -> proof.lastCheck(Rulebook.NAME, version)
                        .map(report -> ProblemMark.of(report, evidence.at(), files, words)))
                .orElse(Map.of());
    }

    EditorCatalogue catalogue(int version, Locale locale) {
        return catalogues.of(version, locale);
    }

    CheckedText check(EditedFile file, Locale locale) {
        return new CheckedText(Problem.of(desk.check(Rulebook.NAME, file.version(), file.path(), file.text()), locale));
    }

    OpenFile save(EditedFile file, Locale locale) {
        try {
            SavedFile saved = rules.save(Rulebook.NAME, file.version(), file.path(), file.text(), file.etag());
            return opened(
                    rules.file(Rulebook.NAME, file.version(), saved.path()),
                    Problem.of(saved.diagnostics(), locale),
                    locale);
        } catch (PreconditionFailedException | PreconditionRequiredException changed) {
            throw new ChangedMeanwhileException(open(file.version(), file.path(), locale));
        }
    }

    private OpenFile opened(RuleFile file, List<Problem> problems, Locale locale) {
        return new OpenFile(file.path(), file.text(), file.etag(), changed(file, Words.in(locale)), problems);
    }

    private String changed(RuleFile file, Words words) {
        OffsetDateTime at = file.changedAt();
        if (at == null) {
            return "";
        }
        Clock mine = clock.get();
        return words.say("workbench.saved", words.moment(at, mine.getZone(), LocalDate.now(mine)), file.changedBy());
    }

    /** What there is to say about a text. */
    record CheckedText(List<Problem> diagnostics) {}
}
