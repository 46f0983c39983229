package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkbenchBrowserIT {

    private static final String RULE = "drl/contact/CON-041-no-advertising-while-a-closed-complaint-cools-off.drl";
    private static final String COMPLAINT = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final Pattern DRAFT = Pattern.compile(".*workbench\\.xhtml\\?version=\\d+.*");

    /** Rules may have to be built, or decisions to be judged, while other tests keep the machine busy. */
    private static final LocatorAssertions.ContainsTextOptions SLOWLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void isWhereAnalystsStart() {
        signIn("analyst", "/");

        assertThat(page()).hasURL(Pattern.compile(".*/workbench\\.xhtml.*"));
        assertThat(page().locator(".tree summary").first()).containsText("Wechselrisiko");
        assertThat(page().locator("nav a[aria-current='page']")).hasText("Werkstatt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbench", "comparison", "replay", "challenger", "approvals", "watch"})
    void isClosedToAgents(String page) {
        signIn("agent", "/" + page + ".xhtml");

        assertThat(page().locator("h1")).hasText("Das ist Ihnen nicht erlaubt");
        WINDOW.forgetComplaints();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "workbench.xhtml?file=tables/law.csv",
                "replay.xhtml",
                "challenger.xhtml",
                "comparison.xhtml",
                "watch.xhtml"
            })
    void fitsIntoANarrowWindow(String page) {
        WINDOW.open(400, "de-DE");
        signIn("analyst", "/" + page);
        assertThat(page().locator("h1")).isVisible();

        Object overflow = page().evaluate("document.documentElement.scrollWidth - window.innerWidth");
        Assertions.assertThat(((Number) overflow).intValue())
                .as("pixels beyond the window")
                .isLessThanOrEqualTo(0);
    }

    @Test
    void theTreeIsFilteredAndOpenedByKeys() {
        signIn("analyst", "/workbench.xhtml");
        ready();

        page().keyboard().press("Control+p");
        page().keyboard().type("con-041");
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");

        assertThat(page().locator("#openFile")).hasText(RULE);
        assertThat(page().locator(".tree a.on")).containsText("No advertising while a closed complaint cools off");
        // The first one has the rules built for it.
        assertThat(page().locator("[id='side:panel']"))
                .containsText(
                        "A complaint closed exactly thirty days ago",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    @Test
    void aMistakeIsMarkedAndMendedByOneClick() {
        openDraft();
        type("policy.complaintCoolOffDays", "policy.complaintCoolOfDays");

        assertThat(page().locator("#problems li.error")).containsText("complaintCoolOfDays");
        assertThat(page().locator("#saveState")).hasText("nicht gespeichert – in diesem Browser aufbewahrt");
        page().locator("#problems .fix").first().click();

        assertThat(page().locator("#problems li.error")).hasCount(0);
    }

    @Test
    void whatIsSavedIsMarkedInTheTree() {
        openDraft();
        type("contact policy", "contact policy of 2026");

        page().keyboard().press("Control+s");

        assertThat(page().locator("#saveState")).containsText("gespeichert");
        assertThat(page().locator(".tree a.on .mark:not(.problem)")).hasText("●");
        assertThat(page().locator(".versionhead .meta")).containsText("1 Datei geändert");
    }

    @Test
    void unsavedTextIsOfferedAgain() {
        openDraft();
        type("contact policy", "kept in the browser");
        assertThat(page().locator("#saveState")).containsText("aufbewahrt");

        page().reload();
        ready();

        assertThat(page().locator("#draft")).isVisible();
        page().locator("#takeDraft").click();
        Locator text = page().locator("#editor .view-lines");
        assertThat(text).containsText(Pattern.compile("kept.in.the.browser"));
    }

    @Test
    void whoeverIsSlowerSeesBothTextsAndChooses() {
        openDraft();
        type("contact policy", "mine");
        page().evaluate("courtesy.bench.desk.save(courtesy.bench.current,"
                + " courtesy.bench.open[courtesy.bench.current].saved.replace('contact policy', 'theirs'),"
                + " courtesy.bench.open[courtesy.bench.current].etag)");

        page().keyboard().press("Control+s");

        assertThat(page().locator("#conflict")).isVisible();
        WINDOW.forgetComplaints();
        page().locator("#keepMine").click();
        assertThat(page().locator("#saveState")).containsText("gespeichert");
        WINDOW.forgetComplaints();
    }

    @Test
    void aTableIsEditedCellByCell() {
        openDraft();
        page().evaluate("courtesy.bench.show('tables/policy.csv')");
        Locator cell = page().locator(".cells tr", new Page.LocatorOptions().setHasText("complaintCoolOffDays"))
                .locator("td")
                .nth(1);

        cell.click();
        page().keyboard().type("3x");
        page().keyboard().press("Enter");
        assertThat(cell).hasAttribute("aria-invalid", "true");
        page().keyboard().press("Control+z");

        assertThat(cell).hasText("30");
        assertThat(page().locator("#problems li")).hasCount(0);
    }

    @Test
    void aRealCaseBecomesAScenarioByOneClick() {
        Customers.withOpenComplaint();
        openDraft();
        page().locator("[id='side:fromReality']").click();
        Locator cases = page().locator("[id='casesForm'] tbody tr");
        assertThat(cases.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));

        cases.first().locator("button").click();

        assertThat(page().locator("[id='casesForm'] [role='status']"))
                .containsText("scenarios/contact/CON-041.yaml", SLOWLY);
        page().locator("[id='casesForm'] .dialogfoot button").click();
        assertThat(page().locator("[id='side:panel']")).containsText("Echter Fall vom", SLOWLY);
        assertThat(page().locator(".versionhead .meta")).containsText("1 Datei geändert");
    }

    @Test
    void aPackIsPutInByOneClickAndOneThatIsNoneSaysWhy() {
        openDraft();
        page().locator("[id='head:packs']").click();
        Locator austria = page().locator("[id='packsForm'] tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Österreich"));
        assertThat(austria).containsText("Liegt dem Produkt bei");

        page().locator("[id='packsForm:file']")
                .setInputFiles(new FilePayload("x.zip", "application/zip", new byte[] {1, 2, 3}));
        page().locator("[id='packsForm:upload']").click();
        assertThat(page().locator("[id='packsForm:problems']")).containsText("Zip-Archiv", SLOWLY);

        austria.locator("button").click();
        assertThat(page().locator(".versionhead .meta")).containsText("Dateien geändert", SLOWLY);
        ready();
        page().locator("[id='head:packs']").click();
        assertThat(austria).containsText("analyst");
        assertThat(austria.locator("button")).hasText("Entfernen");
    }

    @Test
    void aReplaySaysInWordsWhatWouldHaveBeenDifferent() {
        Customers.withOpenComplaint();
        openDraft();
        page().evaluate("path => courtesy.bench.show(path)", COMPLAINT);
        assertThat(page().locator("#openFile")).hasText(COMPLAINT);
        type("openComplaints > 0", "openComplaints > 99");
        page().keyboard().press("Control+s");
        assertThat(page().locator("#saveState")).hasText(Pattern.compile("^gespeichert.*"));
        page().locator("#head a.plainbutton").first().click();
        page().locator("[id='start:go']").click();

        assertThat(page().locator("[id='progress:panel'] .lead")).containsText("Entscheidungen", SLOWLY);
        assertThat(page().locator("[id='progress:panel'] [role='status']")).containsText("fertig", SLOWLY);
        assertThat(page().locator("#offers-title")).isVisible();
        assertThat(page().locator("#segments-title")).isVisible();
        Locator differences = page().locator("[id='differences:list']");
        assertThat(differences).containsText("Eine Beschwerde ist offen");
        assertThat(differences).containsText("erlaubt");
        assertThat(differences).not().containsText("ALLOWED");
        differences.locator("button").first().click();
        assertThat(page().locator("[id='detailForm']")).containsText("Aufnehmen für CON-031", SLOWLY);
    }

    @Test
    void aChallengerIsStartedAndEnded() {
        signIn("analyst", "/challenger.xhtml");

        page().locator("[id='start:go']").click();
        assertThat(page().locator("[id='found:panel']")).containsText("neben der geltenden");
        page().locator("[id='found:stop']").click();

        assertThat(page().locator("[id='found:panel'] [role='status']")).containsText("beendet");
    }

    @Test
    void aTableSaysWhatItDecidesAndWhatTheColumnOfTheCellMeans() {
        signIn("analyst", "/workbench.xhtml?file=tables/law.csv");
        ready();

        assertThat(page().locator("#tableTitle")).hasText("Recht der Werbung");
        assertThat(page().locator("#tableMeaning")).containsText("bevor Werbung hinausgeht");
        assertThat(page().locator(".cells th", new Page.LocatorOptions().setHasText("Voraussetzung")))
                .containsText("need");
        page().locator(".cells tbody tr").first().locator("td").nth(2).click();
        page().keyboard().press("ArrowRight");

        assertThat(page().locator("#columnMeaning")).containsText("EXPRESS_REQUEST die ausdrückliche Bitte des Kunden");
    }

    @Test
    void inAConsequenceAnswersAreOfferedAndInTheirParenthesesTheCodesThatFit() {
        openDraft();
        type("$question.refuse(\"COMPLAINT_COOL_OFF\")", "$question.~");
        toMark();
        page().keyboard().press("Control+Space");
        assertThat(offers()).containsText(new String[] {"advise", "refuse"});

        page().keyboard().type("ref");
        page().keyboard().press("Enter");

        assertThat(offers().first()).isVisible();
        page().keyboard().type("COMPLAINT_COOL");
        assertThat(offers().first()).containsText("COMPLAINT_COOL_OFF");
        page().keyboard().press("Enter");
        assertThat(page().locator("#editor .view-lines"))
                .containsText(Pattern.compile("question\\.refuse\\(\"COMPLAINT_COOL_OFF\"\\)\\.until"));
    }

    @Test
    void inAConditionFieldsAreOffered() {
        openDraft();
        type("customer.daysSinceComplaintClosed", "customer.~");
        toMark();
        page().keyboard().press("Control+Space");
        page().keyboard().type("openCompl");

        assertThat(offers().first()).containsText("openComplaints");
    }

    @Test
    void theDeskShowsWhatIsLiveAndWhoDidWhat() {
        signIn("approver", "/approvals.xhtml");

        assertThat(page().locator("section[aria-labelledby='desk-title']")).containsText("Version 1");
        assertThat(page().locator(".trail")).containsText("Mit dem Produkt gekommen");
        assertThat(page().locator("section[aria-labelledby='nodes-title']")).containsText("im Takt");
    }

    @Test
    void everyRuleIsWatched() {
        signIn("analyst", "/watch.xhtml");

        assertThat(page().locator(".sortable tbody tr").first()).isVisible();
        page().locator(".sortable thead th").nth(1).click();
        assertThat(page().locator(".sortable thead th").nth(1)).hasAttribute("aria-sort", "descending");
    }

    private static void signIn(String name, String path) {
        WINDOW.go(path);
        new LoginPage(page()).signIn(name, "courtesy");
    }

    /** A draft of its own for the test, with the rule in the editor. */
    private static void openDraft() {
        signIn("analyst", "/workbench.xhtml");
        ready();
        page().locator("[id='head:newDraft']").click();
        page().locator("[id='draftForm:title']").fill("Versuch");
        page().locator("[id='draftForm:go']").click();
        page().waitForURL(DRAFT);
        ready();
        page().evaluate("path => courtesy.bench.show(path)", RULE);
        assertThat(page().locator("#openFile")).hasText(RULE);
    }

    // Not by waiting in the page: that would evaluate a text later, which the page's own security policy forbids.
    private static void ready() {
        page().waitForCondition(() -> (boolean) page().evaluate("!!(window.courtesy && courtesy.bench)"));
    }

    /** Replaces words in the editor as typing would. */
    private static void type(String words, String others) {
        page().evaluate(
                        "([words, others]) => { const model = courtesy.bench.open[courtesy.bench.current].model;"
                                + " model.setValue(model.getValue().replace(words, others)); courtesy.bench.editor.focus(); }",
                        new Object[] {words, others});
    }

    /** Takes the mark ~ out of the text and puts the cursor there. */
    private static void toMark() {
        page().evaluate(
                        "() => { const model = courtesy.bench.open[courtesy.bench.current].model;"
                                + " const mark = model.findMatches('~', false, false, true, null, false)[0].range;"
                                + " courtesy.bench.editor.setSelection(mark);"
                                + " courtesy.bench.editor.executeEdits('test', [{range: mark, text: ''}]); courtesy.bench.editor.focus(); }");
    }

    private static Locator offers() {
        return page().locator(".suggest-widget.visible .monaco-list-row");
    }

    private static Page page() {
        return WINDOW.page();
    }
}
