package org.courtesy.web.screen.workbench;

import java.util.List;
import org.courtesy.web.screen.layout.Words;

/** What a key does, for the list that "?" opens. */
public record Key(String keys, String text) {

    private static final List<String> NAMES = List.of(
            "save",
            "fix",
            "complete",
            "format",
            "find",
            "next",
            "check",
            "test",
            "addRow",
            "deleteRow",
            "paste",
            "undo",
            "help");

    static List<Key> all(Words words) {
        return NAMES.stream()
                .map(name ->
                        new Key(words.say("workbench.keys." + name), words.say("workbench.keys." + name + ".text")))
                .toList();
    }
}
