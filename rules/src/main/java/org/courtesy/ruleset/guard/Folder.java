package org.courtesy.ruleset.guard;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The folders of a rule set, and what their files are called. No other path exists, so none can lead out of them. */
enum Folder {
    DRL(
            "drl/(?:" + Folder.FAMILIES + ")/[A-Z]{3}-[0-9]{3}-[a-z0-9]+(?:-[a-z0-9]+)*\\.drl",
            Limits.RULE_FILE_CHARACTERS),
    TABLES("tables/[a-z0-9]+(?:-[a-z0-9]+)*\\.csv", Limits.OTHER_FILE_CHARACTERS),
    TEXTS("texts/texts_(?:de|da|en)\\.properties", Limits.OTHER_FILE_CHARACTERS),
    SCENARIOS(
            "scenarios/(?:defaults|(?:" + Folder.FAMILIES + ")/[A-Z]{3}-[0-9]{3}|packs/" + Folder.PACK + ")\\.yaml",
            Limits.OTHER_FILE_CHARACTERS),
    PACKS("packs/" + Folder.PACK + "\\.yaml", Limits.OTHER_FILE_CHARACTERS);

    /** The families of rules, each with a folder and a package of its own. */
    private static final String FAMILIES = "churn|contact|occasion|offer|next|deadline|alert|loyalty";

    private static final String PACK = "[a-z0-9]+(?:-[a-z0-9]+)*";

    private static final int LONGEST_PATH = 160;

    private final Pattern path;
    private final int characters;

    Folder(String path, int characters) {
        this.path = Pattern.compile(path);
        this.characters = characters;
    }

    /** The folder of a path; empty when there is no such file in a rule set. */
    static Optional<Folder> of(String path) {
        return Arrays.stream(values())
                .filter(folder -> path.length() <= LONGEST_PATH)
                .filter(folder -> folder.path.matcher(path).matches())
                .findFirst();
    }

    /** How long a file may be. */
    int characters() {
        return characters;
    }
}
