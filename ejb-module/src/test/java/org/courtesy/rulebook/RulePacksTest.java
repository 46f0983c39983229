package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.rulebook.RuleDesk.NAME;

import java.util.List;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RulePacksTest {

    private static final String RECORD = "packs/at.yaml";

    private final RuleDesk desk = new RuleDesk();

    @BeforeEach
    void draft() {
        desk.draft(1);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RulePacks packs() {
        return desk.packs();
    }

    private RuleSetVersion install() {
        return desk.call(() -> packs().installOffered(NAME, 2, "at"));
    }

    private List<AuditAct> acts() {
        return desk.call(() -> desk.log.before(NAME, 2, Long.MAX_VALUE, 100)).stream()
                .map(AuditEntry::act)
                .toList();
    }

    @Test
    void aPackIsAnEditOfTheDraftByWhoeverInstallsIt() {
        RuleSetVersion after = install();

        assertThat(after.state()).isEqualTo(RuleSetState.DRAFT);
        assertThat(after.contributors()).containsExactly("anna");
        assertThat(after.checksum()).isNotEqualTo(desk.version(1).checksum());
        assertThat(desk.file(2, "tables/law.csv").text()).contains("AT,PERSON,PHONE,CONSENT");
        assertThat(desk.call(() -> packs().installed(NAME, 2))).singleElement().satisfies(pack -> {
            assertThat(pack.name()).isEqualTo("at");
            assertThat(pack.country()).isEqualTo("AT");
            assertThat(pack.installedBy()).isEqualTo("anna");
            assertThat(pack.pieces()).isGreaterThan(50);
        });
        assertThat(desk.call(() -> packs().installed(NAME, 1))).isEmpty();
    }

    @Test
    void theSamePackAgainIsNoChangeAndLeavesNoTrace() {
        String checksum = install().checksum();
        byte[] zip = desk.call(() -> packs().offeredZip(NAME, "at"));
        desk.as("bert");

        assertThat(desk.call(() -> packs().install(NAME, 2, zip))).satisfies(again -> {
            assertThat(again.checksum()).isEqualTo(checksum);
            assertThat(again.contributors()).containsExactly("anna");
        });
        assertThat(acts()).containsOnlyOnce(AuditAct.PACK_INSTALLED);
    }

    @Test
    void takenOutTheDraftIsWhatItWas() {
        install();

        assertThat(desk.call(() -> packs().remove(NAME, 2, "at")).checksum())
                .isEqualTo(desk.version(1).checksum());
        assertThat(acts()).contains(AuditAct.PACK_INSTALLED, AuditAct.PACK_REMOVED);
        assertThatThrownBy(() -> desk.call(() -> packs().remove(NAME, 2, "at"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasProvedNoLongerHolds() {
        desk.proved(2, Evidence.Kind.CHECK);
        assertThat(install().evidence()).noneMatch(Evidence::holds);
    }

    @Test
    void onlyADraftIsChanged() {
        assertThatThrownBy(() -> desk.call(() -> packs().installOffered(NAME, 1, "at")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nobodyWritesTheRecordByHand() {
        install();
        RuleFile record = desk.file(2, RECORD);
        for (Runnable act : List.<Runnable>of(
                () -> desk.service().save(NAME, 2, RECORD, "x", record.etag()),
                () -> desk.service().delete(NAME, 2, RECORD, record.etag()),
                () -> desk.service().rename(NAME, 2, RECORD, "packs/other.yaml", record.etag()))) {
            assertThatThrownBy(() -> desk.call(() -> {
                        act.run();
                        return null;
                    }))
                    .isInstanceOfSatisfying(
                            RulesRefusedException.class,
                            refused -> assertThat(refused.diagnostics())
                                    .extracting(Diagnostic::code)
                                    .containsExactly("PACK_RECORD_FIXED"));
        }
    }

    @Test
    void aVersionCarriesItsPacksToAnotherInstallation() {
        install();
        byte[] zip = desk.call(() -> desk.service().exportZip(NAME, 2));
        RuleSetVersion carried = desk.call(() -> desk.service().importZip(NAME, 1, zip, "From elsewhere"));

        assertThat(desk.call(() -> packs().installed(NAME, carried.version())))
                .extracting(RulePack::name)
                .containsExactly("at");
    }

    @Test
    void whatIsNoPackIsNotFoundOrRefused() {
        assertThatThrownBy(() -> desk.call(() -> packs().installOffered(NAME, 2, "none")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.call(() -> packs().offeredZip(NAME, "../index.txt")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.call(() -> packs().offered("other"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.call(() -> packs().install(NAME, 2, new byte[0])))
                .isInstanceOfSatisfying(
                        RulesRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo(RulesRefusedException.PACK));
    }
}
