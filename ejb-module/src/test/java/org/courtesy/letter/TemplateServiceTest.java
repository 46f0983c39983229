package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Templates have versions: what was released is never changed. */
class TemplateServiceTest {

    private final TestDatabase database = new TestDatabase();
    private int seconds = 10;

    @AfterEach
    void close() {
        database.close();
    }

    /** Every call is a second after the one before. */
    private <T> T call(Function<TemplateService, T> work) {
        FixedClock clock = new FixedClock("2026-11-27T09:00:%dZ".formatted(seconds++));
        return database.call(entities -> work.apply(new TemplateService(
                new TemplateRepository(entities),
                null,
                null,
                ShippedRules.live(),
                Callers.named("mia"),
                new Ids(clock),
                clock)));
    }

    private static TemplateContent saying(String body) {
        return new TemplateContent(
                "Willkommen",
                "WELCOME",
                null,
                null,
                null,
                null,
                new LetterTexts(new LetterText("Willkommen", body), null, null));
    }

    private StoredTemplate made(String body) {
        return call(templates -> templates.create(saying(body)));
    }

    @Test
    void aDraftIsChangedAndAReleasedVersionIsFollowedByTheNext() {
        StoredTemplate first = made("Hallo.");
        StoredTemplate changed = call(t -> t.change(first.id(), saying("Guten Tag."), first.version()));
        assertThat(changed.number()).isEqualTo(1);
        StoredTemplate released = call(t -> t.release(first.id(), null, changed.version()));
        assertThat(released.state()).isEqualTo(TemplateState.RELEASED);
        assertThat(released.releasedBy()).isEqualTo("mia");

        StoredTemplate next = call(t -> t.change(first.id(), saying("Moin."), released.version()));

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.state()).isEqualTo(TemplateState.DRAFT);
        List<StoredTemplate> versions = call(t -> t.versions(first.id()));
        assertThat(versions).extracting(StoredTemplate::number).containsExactly(2, 1);
        assertThat(versions.get(1).content().texts().de().body()).isEqualTo("Guten Tag.");
        List<TemplateChange> history = call(t -> t.history(first.id()));
        assertThat(history)
                .extracting(TemplateChange::act)
                .containsExactly(
                        TemplateChange.Act.CHANGED,
                        TemplateChange.Act.RELEASED,
                        TemplateChange.Act.CHANGED,
                        TemplateChange.Act.CREATED);
    }

    @Test
    void aWordThatMayAdvertiseWantsAReason() {
        StoredTemplate made = made("Ihr Angebot liegt bei.");
        assertThat(made.warnings()).hasSize(1);

        assertThatThrownBy(() -> call(t -> t.release(made.id(), " ", made.version())))
                .isInstanceOf(InvalidInputException.class);
        StoredTemplate released = call(t -> t.release(made.id(), " Benennt den Vertrag. ", made.version()));

        assertThat(released.state()).isEqualTo(TemplateState.RELEASED);
        assertThat(call(t -> t.history(made.id())).get(0).reason()).isEqualTo("Benennt den Vertrag.");
    }

    @Test
    void nobodyOverwritesWhatSomebodyElseHasChanged() {
        StoredTemplate made = made("Hallo.");
        call(t -> t.change(made.id(), saying("Moin."), made.version()));

        assertThatThrownBy(() -> call(t -> t.change(made.id(), saying("Tag."), made.version())))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> call(t -> t.release(made.id(), null, made.version())))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void whatWasTakenBackStaysReadableAndIsNoLongerChanged() {
        StoredTemplate made = made("Hallo.");
        StoredTemplate gone = call(t -> t.withdraw(made.id(), null));

        assertThat(gone.state()).isEqualTo(TemplateState.WITHDRAWN);
        assertThat(call(t -> t.withdraw(made.id(), null)).version()).isEqualTo(gone.version());
        assertThat(call(t -> t.get(made.id())).withdrawnBy()).isEqualTo("mia");
        assertThatThrownBy(() -> call(t -> t.change(made.id(), saying("Tag."), gone.version())))
                .isInstanceOf(ConflictException.class);
        assertThat(call(t -> t.list(TemplateState.WITHDRAWN, null, 10)).items()).hasSize(1);
        assertThat(call(t -> t.list(TemplateState.DRAFT, null, 10)).items()).isEmpty();
    }

    @Test
    void aReleasedVersionIsNotReleasedAgain() {
        StoredTemplate made = made("Hallo.");
        StoredTemplate released = call(t -> t.release(made.id(), null, made.version()));

        assertThatThrownBy(() -> call(t -> t.release(made.id(), null, released.version())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void isSeenBeforeItIsSent() {
        StoredTemplate made = made("{salutation}");

        byte[] pdf = call(t -> t.preview(made.id(), null, Locale.GERMAN));
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        assertThatThrownBy(() -> call(t -> t.preview(made.id(), 9, Locale.GERMAN)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(t -> t.get("no-such-id"))).isInstanceOf(NotFoundException.class);
    }
}
