package org.courtesy.web.screen.letter;

import org.courtesy.letter.StoredTemplate;

/** A template in the list. */
public record TemplateLine(String id, String name, String note, String state, String style) {

    static TemplateLine of(StoredTemplate template, TemplateWords tell) {
        return new TemplateLine(
                template.id(),
                template.content().name(),
                tell.words()
                        .say(
                                "template.note",
                                tell.type(template.content().type()),
                                tell.words().of(template.content().purpose())),
                tell.words().say("template.stateOf", tell.state(template.state()), template.number()),
                TemplateWords.style(template.state()));
    }
}
