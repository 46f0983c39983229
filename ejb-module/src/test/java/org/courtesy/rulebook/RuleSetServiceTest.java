package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.rulebook.RuleDesk.NAME;
import static org.courtesy.rulebook.RuleDesk.RULE;

import java.util.Map;
import org.courtesy.json.InvalidInputException;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.compare.Change;
import org.courtesy.ruleset.compare.RuleDifference;
import org.courtesy.ruleset.compare.Side;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RuleSetServiceTest {

    private static final String TEXTS = "texts/texts_en.properties";

    private final RuleDesk desk = new RuleDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private RuleSetService service() {
        return desk.service();
    }

    @Test
    void aDraftHasTheFilesOfItsParentAndTheNextNumber() {
        RuleSetVersion draft = desk.draft(1);

        assertThat(draft.version()).isEqualTo(2);
        assertThat(draft.parent()).isEqualTo(1);
        assertThat(draft.state()).isEqualTo(RuleSetState.DRAFT);
        assertThat(draft.checksum()).isEqualTo(desk.version(1).checksum());
        assertThat(draft.contributors()).isEmpty();
        assertThat(desk.call(() -> service().files(NAME, 2))).isNotEmpty().allMatch(file -> file.change() == null);
    }

    @Test
    void versionsComeInPagesTheLatestFirst() {
        desk.draft(1);
        desk.draft(1);

        Page<RuleSetVersion> first = desk.call(() -> service().versions(NAME, null, 2));
        Page<RuleSetVersion> second = desk.call(() -> service().versions(NAME, first.next(), 2));

        assertThat(first.items()).extracting(RuleSetVersion::version).containsExactly(3, 2);
        assertThat(second.items()).extracting(RuleSetVersion::version).containsExactly(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void aChangedFileIsKnownByWhomAndChangesTheChecksum() {
        desk.draft(1);
        SavedFile saved = desk.edit(2, "> 0", ">= 1");

        assertThat(desk.file(2, RULE).etag()).isEqualTo(saved.etag());
        assertThat(desk.file(2, RULE).changedBy()).isEqualTo("anna");
        assertThat(desk.version(2).contributors()).containsExactly("anna");
        assertThat(desk.version(2).checksum()).isNotEqualTo(desk.version(1).checksum());
        assertThat(desk.file(1, RULE).text()).contains("> 0");
        assertThat(desk.call(() -> service().files(NAME, 2)))
                .filteredOn(file -> file.change() != null)
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo(RULE))
                .satisfies(file -> assertThat(file.change()).isEqualTo(Change.CHANGED));
    }

    @Test
    void anEditMakesWhatWasProvedWorthless() {
        desk.draft(1);
        desk.proved(2, Evidence.Kind.CHECK);
        assertThat(desk.version(2).state()).isEqualTo(RuleSetState.CHECKED);
        desk.proved(2, Evidence.Kind.SCENARIOS);
        assertThat(desk.version(2).state()).isEqualTo(RuleSetState.TESTED);
        desk.proved(2, Evidence.Kind.REPLAY);
        assertThat(desk.version(2).state()).isEqualTo(RuleSetState.REPLAYED);

        desk.edit(2, "> 0", ">= 1");

        assertThat(desk.version(2).state()).isEqualTo(RuleSetState.DRAFT);
        assertThat(desk.version(2).evidence()).hasSize(3).noneMatch(Evidence::holds);
    }

    @Test
    void twoAnalystsNeverOverwriteEachOther() {
        desk.draft(1);
        RuleFile seen = desk.file(2, RULE);
        desk.edit(2, "> 0", ">= 1");

        assertThatThrownBy(() -> desk.call(() -> service().save(NAME, 2, RULE, seen.text(), seen.etag())))
                .isInstanceOf(PreconditionFailedException.class);
        assertThatThrownBy(() -> desk.call(() -> service().save(NAME, 2, RULE, seen.text(), null)))
                .isInstanceOf(PreconditionRequiredException.class);
        assertThatThrownBy(() -> desk.call(() -> {
                    service().delete(NAME, 2, RULE, seen.etag());
                    return null;
                }))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(desk.file(2, RULE).text()).contains(">= 1");
    }

    @Test
    void whatTheGuardDeniesIsNotStored() {
        desk.draft(1);

        assertThatThrownBy(() -> desk.edit(2, "$question.refuse(\"OPEN_COMPLAINT\")", "System.exit(1)"))
                .isInstanceOfSatisfying(RulesRefusedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(RulesRefusedException.FILE);
                    assertThat(refused.diagnostics())
                            .isNotEmpty()
                            .allMatch(found -> found.severity() == Diagnostic.Severity.ERROR)
                            .allMatch(found -> found.file().equals(RULE));
                });
        assertThat(desk.version(2).contributors()).isEmpty();
    }

    @Test
    void whatOnlyDoesNotFitIsStoredWithARemark() {
        desk.draft(1);

        SavedFile saved = desk.edit(2, "OPEN_COMPLAINT", "OPEN_COMPLAIN");

        assertThat(saved.diagnostics()).anyMatch(found -> found.severity() == Diagnostic.Severity.ERROR);
        assertThat(desk.file(2, RULE).text()).contains("\"OPEN_COMPLAIN\"");
    }

    @Test
    void onlyDraftsChange() {
        RuleFile file = desk.file(1, RULE);

        assertThatThrownBy(() -> desk.call(() -> service().save(NAME, 1, RULE, "x", file.etag())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> desk.call(() -> service().discard(NAME, 1))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aFileMovesWithItsText() {
        desk.draft(1);
        RuleFile file = desk.file(2, RULE);
        String path = RULE.replace("no-advertising", "no-offers");

        desk.call(() -> service().rename(NAME, 2, RULE, path, file.etag()));

        assertThat(desk.file(2, path).text()).isEqualTo(file.text());
        assertThatThrownBy(() -> desk.file(2, RULE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aZipBecomesADraftInWhichOnlyWhatDiffersIsChanged() {
        desk.draft(1);
        desk.edit(2, "> 0", ">= 1");
        byte[] zip = desk.call(() -> service().exportZip(NAME, 2));

        RuleSetVersion imported = desk.as("berta").call(() -> service().importZip(NAME, 1, zip, "From git"));

        assertThat(imported.version()).isEqualTo(3);
        assertThat(imported.checksum()).isEqualTo(desk.version(2).checksum());
        assertThat(imported.contributors()).containsExactly("berta");
        assertThat(desk.file(3, RULE).changedBy()).isEqualTo("berta");
        assertThat(desk.call(() -> service().files(NAME, 3)))
                .filteredOn(file -> file.change() != null)
                .hasSize(1);
        assertThat(desk.call(() -> service().exportZip(NAME, 3))).isEqualTo(zip);
    }

    @Test
    void whatDiffersIsToldByFileLineAndRule() {
        desk.draft(1);
        desk.edit(2, "> 0", ">= 1");

        VersionComparison comparison = desk.call(() -> service().compare(NAME, 1, 2));

        assertThat(comparison.changes().files()).singleElement().satisfies(file -> {
            assertThat(file.path()).isEqualTo(RULE);
            assertThat(file.lines()).hasSize(1);
            assertThat(file.lines().get(0).added().get(0)).contains(">= 1");
        });
        assertThat(comparison.changes().rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("CON-031");
            assertThat(rule.parts()).containsExactly(RuleDifference.Part.CONDITIONS);
        });
    }

    @Test
    void aMergeTakesOverWhatOnlyTheOtherSideChangedAndAsksForTheRest() {
        desk.draft(1);
        desk.edit(2, "> 0", ">= 1");
        desk.as("berta").draft(1);
        desk.edit(3, "> 0", "> 0 + 0");
        RuleFile texts = desk.file(3, TEXTS);
        desk.call(() -> service().save(NAME, 3, TEXTS, texts.text() + "\n# theirs\n", texts.etag()));

        assertThatThrownBy(() -> desk.as("clara").call(() -> service().merge(NAME, 1, 2, 3, Map.of())))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(RULE);
        RuleSetVersion merged = desk.call(() -> service().merge(NAME, 1, 2, 3, Map.of(RULE, Side.MINE)));

        assertThat(desk.file(2, TEXTS).text()).endsWith("# theirs\n");
        assertThat(desk.file(2, RULE).text()).contains(">= 1");
        assertThat(merged.contributors()).containsExactly("anna", "berta", "clara");
    }

    @Test
    void whoeverWroteTheParentDraftIsAnAuthorOfTheNextOne() {
        desk.draft(1);
        desk.edit(2, "> 0", ">= 1");

        assertThat(desk.as("berta").draft(2).contributors()).containsExactly("anna");
    }

    @Test
    void agentsReadTheTextsOfTheLiveVersionAlone() {
        desk.draft(1);

        assertThat(desk.call(() -> service().liveText(NAME, 1, TEXTS)).text()).isNotEmpty();
        assertThatThrownBy(() -> desk.call(() -> service().liveText(NAME, 1, RULE)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> desk.call(() -> service().liveText(NAME, 2, TEXTS)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void mentionsAreFoundInNamesAndLines() {
        assertThat(desk.call(() -> service().search(NAME, 1, "con-031")))
                .anyMatch(hit -> hit.path().equals(RULE) && hit.line() == 0)
                .anyMatch(hit -> hit.path().equals(RULE) && hit.text().startsWith("@id(\"CON-031\")"));
        assertThat(desk.call(() -> service().search(NAME, 1, " "))).isEmpty();
    }

    @Test
    void aDraftNeedsATitle() {
        assertThatThrownBy(() -> desk.call(() -> service().draft(NAME, 1, " ")))
                .isInstanceOf(InvalidInputException.class);
    }
}
