package org.courtesy.web.screen.workbench;

import java.util.List;
import org.courtesy.web.screen.workbench.EditorCatalogue.EnumHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.QuestionHelp;
import org.courtesy.web.screen.workbench.EditorCatalogue.SnippetHelp;

/** The facts that rules may read, as the editor wants them. */
final class FactHelp {

    private FactHelp() {}

    static List<QuestionHelp> questions() {
        return List.of();
    }

    static List<EnumHelp> enums() {
        return List.of();
    }

    static List<SnippetHelp> snippets() {
        return List.of();
    }
}
