package org.courtesy.web.screen.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.letter.LawOfType;
import org.courtesy.letter.LetterText;
import org.courtesy.letter.Sender;
import org.courtesy.letter.StoredTemplate;
import org.courtesy.letter.TemplateChange;
import org.courtesy.letter.TemplateContent;
import org.courtesy.letter.TemplateState;
import org.courtesy.letter.TemplateWarning;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;

/**
 * A version of a template as it is looked at.
 *
 * @param latest whether it is the latest one, which can be changed and released
 * @param live whether the template was not taken back
 */
public record TemplateSheet(
        String id,
        long stored,
        int number,
        String name,
        String state,
        String style,
        boolean latest,
        boolean draft,
        boolean live,
        List<Fact> facts,
        List<String> warnings,
        List<Text> texts,
        List<Version> versions,
        List<Step> history) {

    /** A fact with its name. */
    public record Fact(String name, String text) {}

    /** What it says in one language. */
    public record Text(String language, String languageName, String subject, String body) {}

    /** A version of it. */
    public record Version(int number, String title, String when, boolean shown) {}

    /** A step in its life. */
    public record Step(String when, String who, String act, String reason) {}

    static TemplateSheet of(
            StoredTemplate shown,
            List<StoredTemplate> versions,
            List<TemplateChange> history,
            LawOfType law,
            TemplateWords tell) {
        boolean live = shown.state() != TemplateState.WITHDRAWN;
        return new TemplateSheet(
                shown.id(),
                shown.version(),
                shown.number(),
                shown.content().name(),
                tell.words().say("template.stateOf", tell.state(shown.state()), shown.number()),
                TemplateWords.style(shown.state()),
                shown.number() == versions.get(0).number(),
                shown.state() == TemplateState.DRAFT,
                live,
                facts(shown, law, tell),
                shown.warnings().stream().map(one -> warning(one, tell.words())).toList(),
                Languages.SPOKEN.stream()
                        .map(language -> text(shown.content(), language, tell.words()))
                        .filter(Objects::nonNull)
                        .toList(),
                versions.stream()
                        .map(one -> new Version(
                                one.number(),
                                tell.words().say("template.version", one.number()),
                                tell.words()
                                        .say(
                                                "template.versionState",
                                                tell.state(one.state()),
                                                tell.when(
                                                        one.releasedAt() == null ? one.changedAt() : one.releasedAt())),
                                one.number() == shown.number()))
                        .toList(),
                history.stream()
                        .map(change -> new Step(
                                tell.when(change.at()),
                                change.by(),
                                tell.words().say("template.act." + change.act(), change.number()),
                                change.reason()))
                        .toList());
    }

    private static List<Fact> facts(StoredTemplate shown, LawOfType law, TemplateWords tell) {
        TemplateContent content = shown.content();
        Words words = tell.words();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("template.type"), tell.type(content.type())));
        facts.add(new Fact(words.say("template.purpose"), words.of(content.purpose())));
        facts.add(new Fact(words.say("template.law"), tell.law(law)));
        facts.add(new Fact(words.say("template.form"), words.say("template.form." + content.form())));
        if (!content.carries().isEmpty()) {
            facts.add(new Fact(
                    words.say("template.carries"),
                    content.carries().stream().map(tell::type).collect(Collectors.joining(", "))));
        }
        facts.add(new Fact(words.say("template.sender"), sender(content.sender(), words)));
        facts.add(new Fact(words.say("message.made"), tell.by(shown.createdAt(), shown.createdBy())));
        facts.add(new Fact(words.say("message.changed"), tell.by(shown.changedAt(), shown.changedBy())));
        if (shown.releasedAt() != null) {
            facts.add(new Fact(words.say("template.released"), tell.by(shown.releasedAt(), shown.releasedBy())));
        }
        return facts;
    }

    private static String sender(Sender sender, Words words) {
        String place = Stream.of(sender.postalCode(), sender.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        String all = Stream.of(sender.name(), sender.street(), place)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? words.say("template.sender.none") : all;
    }

    private static String warning(TemplateWarning warning, Words words) {
        String language = warning.field().replaceAll("^texts\\.(\\w+)\\..*$", "$1");
        return words.say(
                "template.warning",
                warning.word(),
                words.say("message.language." + language),
                warning.at(),
                words.citation(warning.source()));
    }

    private static Text text(TemplateContent content, Locale language, Words words) {
        LetterText text = content.texts().in(language);
        return text == null
                ? null
                : new Text(
                        language.getLanguage(),
                        words.say("message.language." + language.getLanguage()),
                        text.subject(),
                        text.body());
    }
}
