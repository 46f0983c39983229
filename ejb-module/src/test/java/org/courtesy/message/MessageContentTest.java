package org.courtesy.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.courtesy.audience.Audience;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.Test;

class MessageContentTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-20T12:00:00+01:00");
    private static final MessageText GERMAN = new MessageText("Stromausfall", "Wir arbeiten daran.");
    private static final MessageText ENGLISH = new MessageText("Power cut", "We are working on it.");

    @Test
    void whoReadsALanguageThatIsMissingGetsEnglishFirst() {
        MessageTexts texts = new MessageTexts(GERMAN, null, ENGLISH);

        assertThat(texts.readIn(DANISH)).isEqualTo(Locale.ENGLISH);
        assertThat(texts.readIn(Locale.GERMAN)).isEqualTo(Locale.GERMAN);
        assertThat(texts.missing()).containsExactly(DANISH);
    }

    @Test
    void withoutEnglishItIsGerman() {
        assertThat(new MessageTexts(GERMAN, null, null).readIn(DANISH)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void blanksAreNoText() {
        MessageTexts texts = new MessageTexts(GERMAN, new MessageText(" ", ""), null);

        assertThat(texts.missing()).containsExactly(Locale.ENGLISH, DANISH);
    }

    @Test
    void oneLanguageIsEnough() {
        assertThatCode(() -> MessageChecks.check(content(NOON, null, null, new MessageTexts(GERMAN, null, null))))
                .doesNotThrowAnyException();
    }

    @Test
    void itMustSaySomething() {
        assertThat(wrong(content(NOON, null, null, new MessageTexts(null, null, null))))
                .containsExactly("texts MISSING");
        assertThat(wrong(content(NOON, null, null, null))).containsExactly("texts MISSING");
    }

    @Test
    void aTitleAloneIsNotEnough() {
        MessageTexts half = new MessageTexts(new MessageText("Stromausfall", null), null, ENGLISH);

        assertThat(wrong(content(NOON, null, null, half))).containsExactly("texts.de.text MISSING");
    }

    @Test
    void itEndsAfterItBegins() {
        assertThat(wrong(content(NOON, NOON, null, new MessageTexts(GERMAN, null, null))))
                .containsExactly("to INVALID");
        assertThat(wrong(content(
                        NOON,
                        OffsetDateTime.parse("2026-11-20T11:30:00+00:00"),
                        null,
                        new MessageTexts(GERMAN, null, null))))
                .isEmpty();
    }

    @Test
    void anAudienceOfNowhereIsRefused() {
        Audience nowhere = new Audience(List.of("XX"), List.of("24*"), null, null, null, null);

        assertThat(wrong(content(NOON, null, nowhere, new MessageTexts(GERMAN, null, null))))
                .containsExactly("audience.countries UNKNOWN_VALUE", "audience.postalCodes INVALID");
    }

    @Test
    void itsTimeDecidesUnlessSomebodyTakesItBack() {
        Instant from = NOON.toInstant();
        Instant to = from.plusSeconds(60);

        assertThat(MessageState.at(from.minusNanos(1), from, to, null)).isEqualTo(MessageState.PLANNED);
        assertThat(MessageState.at(from, from, to, null)).isEqualTo(MessageState.NOW);
        assertThat(MessageState.at(to, from, to, null)).isEqualTo(MessageState.PAST);
        assertThat(MessageState.at(to, from, null, null)).isEqualTo(MessageState.NOW);
        assertThat(MessageState.at(from, from, to, from)).isEqualTo(MessageState.WITHDRAWN);
    }

    @Test
    void itIsStoredAndReadAsItWas() {
        MessageContent content = content(
                NOON,
                null,
                new Audience(List.of("DE"), List.of("248"), null, null, null, List.of("A")),
                new MessageTexts(GERMAN, null, ENGLISH));

        assertThat(CaseJson.read(CaseJson.write(content), MessageContent.class)).isEqualTo(content);
    }

    private static MessageContent content(
            OffsetDateTime from, OffsetDateTime to, Audience audience, MessageTexts texts) {
        return new MessageContent(MessageKind.OUTAGE, null, from, to, audience, texts);
    }

    private static List<String> wrong(MessageContent content) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> MessageChecks.check(content));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(MessageContentTest::told).toList();
    }

    private static String told(FieldError error) {
        return error.field() + " " + error.code();
    }
}
