package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Every page and every dialog of the application, in every state that looks different. Whoever adds a page or a dialog adds
 * a visit; a test counts.
 */
final class Visits {

    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final String OPEN_CALENDAR = ".p-datepicker-panel.ui-connected-overlay-enter-done";

    private Visits() {}

    static List<Visit> all() {
        return Stream.of(
                        door(),
                        customers(),
                        messages(),
                        audiences(),
                        ImportVisits.all(),
                        TemplateVisits.all(),
                        events(),
                        duplicates(),
                        PrivacyVisits.all(),
                        List.of(Visit.to("plugins.xhtml", "admin")),
                        WebhookVisits.all(),
                        JobVisits.all(),
                        KeyVisits.all(),
                        ProofVisits.all(),
                        AccountVisits.all(),
                        workbench(),
                        proof(),
                        approvals(),
                        WorkVisits.all(),
                        ReportVisits.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Visit> door() {
        return List.of(
                Visit.to("login.xhtml", null),
                Visit.to("login.xhtml", null).called("wrong").after(page -> {
                    new LoginPage(page).signIn("nobody", "wrong");
                    assertThat(new LoginPage(page).problem()).isVisible();
                }),
                Visit.to("failure.xhtml", "agent")
                        .at("failure.xhtml?status=500&incident=0197-22")
                        .beingRefused(),
                Visit.to("index.xhtml", "privacy"),
                Visit.to("settings.xhtml", "agent"),
                Visit.to("settings.xhtml", "agent")
                        .opening("help", page -> page.keyboard().press("?")),
                Visit.to("settings.xhtml", "agent").called("first steps").after(page -> {
                    page.keyboard().press("?");
                    page.locator("#tourAgain").click();
                    assertThat(page.locator("#tourPanel")).isVisible();
                }),
                Visit.to("settings.xhtml", "agent")
                        .called("signed out soon")
                        .after(page -> page.evaluate(
                                "['expiry', 'kept'].forEach(id => { const note = document.getElementById(id);"
                                        + " note.hidden = false; const text = note.querySelector('span');"
                                        + " text.textContent = text.dataset.soon || text.dataset.text; })")));
    }

    private static List<Visit> customers() {
        Visit customer =
                Visit.to("customer.xhtml", "agent").at(() -> "/customer.xhtml?number=" + Customers.withOpenComplaint());
        return List.of(
                Visit.to("customers.xhtml", "agent").at(() -> {
                    Customers.withMailConsent();
                    return "/customers.xhtml";
                }),
                Visit.to("customers.xhtml", "agent").called("nobody found").at("customers.xhtml?q=zzzzzz"),
                Visit.to("customers.xhtml", "agent").called("proposals").after(page -> {
                    String name = Customers.familyNameOf(Customers.withMailConsent());
                    new Frame(page).search(name.replace("Müßig", "mussig"));
                    assertThat(new Frame(page).proposals()).hasCount(1);
                }),
                customer,
                customer.opening("recordBox", page -> new CustomerScreen(page).record()),
                customer.called("record, wrong").after(page -> {
                    RecordDialog dialog = new CustomerScreen(page).record();
                    dialog.save();
                    assertThat(dialog.problemBeside("type")).not().isEmpty();
                }),
                customer.called("record, calendar").after(page -> {
                    new CustomerScreen(page).record();
                    page.locator("[id='record'] .ui-datepicker-trigger").click();
                    page.locator(OPEN_CALENDAR).waitFor();
                }),
                customer.opening("leaving", page -> {
                    new CustomerScreen(page).record().note("schon geschrieben");
                    page.keyboard().press("Escape");
                }),
                customer.called("recorded").after(page -> {
                    RecordDialog dialog = new CustomerScreen(page).record();
                    dialog.choose("COMPLAINT_OPEN", "-3");
                    dialog.save();
                    new CustomerScreen(page).news().waitFor();
                }),
                customer.opening("whyFormBox", page -> new CustomerScreen(page).why()),
                customer.opening("consentBox", doing("consent")),
                customer.opening("objectionBox", doing("objection")),
                customer.opening("promiseBox", doing("promise")));
    }

    private static List<Visit> audiences() {
        return List.of(
                Visit.to("audiences.xhtml", "approver"),
                Visit.to("audiences.xhtml", "approver").called("new").at("audiences.xhtml?new=true"),
                Visit.to("audiences.xhtml", "approver")
                        .called("wrong")
                        .at("audiences.xhtml?new=true")
                        .after(page -> {
                            page.locator("[id='wish:start']").click();
                            assertThat(page.locator("[id='wish:actionMessage']"))
                                    .not()
                                    .isEmpty();
                        }),
                Visit.to("audiences.xhtml", "approver")
                        .called("found")
                        .at("audiences.xhtml?new=true")
                        .after(page -> {
                            page.locator("[id='wish:action']").selectOption("NEWSLETTER");
                            page.locator("[id='wish:channel']").selectOption("POST");
                            page.locator("[id='wish:start']").click();
                            page.locator("#reasons-title").waitFor();
                        }),
                Visit.to("audiences.xhtml", "admin")
                        .at(() -> HeldAudience.of((String) null).address())
                        .opening(
                                "handoverBox",
                                page -> page.locator("[id='handing:open']").click()),
                Visit.to("audiences.xhtml", "admin")
                        .called("handed over")
                        .at(() -> HeldAudience.of((String) null).handedOver().address()));
    }

    private static List<Visit> messages() {
        Supplier<String> message =
                () -> "/messages.xhtml?message=" + Messages.toSegment(Customers.newSegment(), "Leipzig");
        return List.of(
                Visit.to("messages.xhtml", "agent"),
                Visit.to("messages.xhtml", "approver")
                        .called("message")
                        .at(message)
                        .after(page -> page.locator("details summary").last().click()),
                Visit.to("messages.xhtml", "approver")
                        .called("take it back?")
                        .at(message)
                        .after(page -> {
                            page.locator("[id='sheet:withdraw']").click();
                            page.locator(".ui-confirm-dialog").waitFor();
                        }),
                Visit.to("messages.xhtml", "approver")
                        .called("wrong")
                        .at("messages.xhtml?edit=new")
                        .after(page -> {
                            page.locator("[id='message:deTitle']").fill("Nur ein Titel");
                            page.locator("[id='message:save']").click();
                            assertThat(page.locator("[id='message:deTextMessage']"))
                                    .not()
                                    .isEmpty();
                        }),
                Visit.to("customer.xhtml", "agent").called("with messages").at(() -> {
                    String segment = Customers.newSegment();
                    Messages.toSegment(segment, "Leipzig");
                    return "/customer.xhtml?number=" + Customers.withMailConsent(segment);
                }));
    }

    private static List<Visit> duplicates() {
        Visit pair =
                Visit.to("duplicates.xhtml", "admin").at(() -> Doubles.make().address());
        return List.of(
                Visit.to("duplicates.xhtml", "privacy").called("list"),
                pair.called("pair"),
                pair.called("merge?").after(page -> {
                    page.locator("[id='duplicates:merge']").click();
                    page.locator(".ui-confirm-dialog").waitFor();
                }),
                Visit.to("duplicates.xhtml", "admin")
                        .called("merged")
                        .at(() -> Doubles.make().merged().address()),
                Visit.to("duplicates.xhtml", "admin")
                        .called("different")
                        .at(() -> Doubles.make().different().address()),
                Visit.to("customer.xhtml", "admin")
                        .called("known twice")
                        .at(() -> "/customer.xhtml?number=" + Doubles.make().first()));
    }

    private static List<Visit> events() {
        Supplier<String> wrong = () -> "/events.xhtml?letter=" + Events.wrong();
        return List.of(
                Visit.to("events.xhtml", "admin").called("taken later").at("events.xhtml?state=REPLAYED"),
                Visit.to("events.xhtml", "admin").called("event").at(wrong),
                Visit.to("events.xhtml", "admin")
                        .called("not taken again")
                        .at(wrong)
                        .after(page -> {
                            page.locator("[id='events:replay']").click();
                            assertThat(page.locator("#told p")).not().isEmpty();
                        }),
                Visit.to("events.xhtml", "admin")
                        .called("away with it?")
                        .at(wrong)
                        .after(page -> {
                            page.locator("[id='events:discard']").click();
                            page.locator(".ui-confirm-dialog").waitFor();
                        }));
    }

    private static List<Visit> workbench() {
        Visit bench = Visit.to("workbench.xhtml", "analyst").at("workbench.xhtml?file=" + RULE);
        Visit edited = bench.at(() -> "/workbench.xhtml?version=" + Drafts.heartless() + "&file=" + RULE);
        return List.of(
                bench.after(Visits::ready),
                bench.called("table").at("workbench.xhtml?file=tables/law.csv").after(page -> {
                    ready(page);
                    page.locator(".cells tbody td").first().click();
                }),
                edited.called("draft").after(page -> {
                    ready(page);
                    page.locator("#asForm").click();
                    page.locator("#guided").waitFor();
                }),
                bench.opening("draftFormBox", readyThen(pressing("head:newDraft"))),
                edited.opening("submitFormBox", readyThen(pressing("head:submit")))
                        .at(() -> "/workbench.xhtml?version=" + Drafts.tested() + "&file=" + RULE),
                edited.opening("newFileFormBox", readyThen(pressing("treeForm:newFile"))),
                edited.opening("packsFormBox", readyThen(pressing("head:packs"))),
                edited.opening("moreFormBox", readyThen(pressing("head:more"))),
                edited.called("are you sure?")
                        .after(readyThen(pressing("head:more")).andThen(page -> {
                            page.locator("[id='moreForm:discard']").click();
                            page.locator(".ui-confirm-dialog").waitFor();
                        })),
                edited.opening(
                        "casesFormBox",
                        readyThen(pressing("side:fromReality"))
                                .andThen(page -> page.locator("#casesForm tbody tr, #casesForm .empty")
                                        .first()
                                        .waitFor(Visits.slowly()))),
                edited.opening("conflict", readyThen(page -> {
                            page.evaluate(
                                    "() => { const bench = courtesy.bench, file = bench.open[bench.current]; const"
                                            + " other = words => file.saved.replace(/@source\\(.*\\)/, '@source(\"' +"
                                            + " words + '\")'); file.model.setValue(other('mine ' + Date.now())); return"
                                            + " bench.desk.save(bench.current, other('theirs ' + Date.now()),"
                                            + " file.etag); }");
                            page.keyboard().press("Control+s");
                            page.locator("#conflictTexts .view-line").first().waitFor();
                        }))
                        .beingRefused());
    }

    private static List<Visit> proof() {
        Visit replay = Visit.to("replay.xhtml", "analyst").at(() -> "/replay.xhtml?version=" + Drafts.replayed());
        return List.of(
                Visit.to("comparison.xhtml", "analyst"),
                Visit.to("comparison.xhtml", "analyst")
                        .called("file")
                        .at(() -> "/comparison.xhtml?version=" + Drafts.heartless() + "&with=1&file=" + RULE)
                        .after(page ->
                                page.locator("#comparison .view-line").first().waitFor()),
                Visit.to("replay.xhtml", "analyst")
                        .called("nothing yet")
                        .at(() -> "/replay.xhtml?version=" + Drafts.heartless()),
                replay.called("report")
                        .after(page -> page.locator("#segments-title").waitFor()),
                replay.opening("detailFormBox", page -> {
                    page.locator("[id='differences:list'] button").first().click();
                    page.locator("[id='detailForm'] table").waitFor();
                }),
                Visit.to("challenger.xhtml", "analyst"),
                Visit.to("watch.xhtml", "analyst"));
    }

    private static List<Visit> approvals() {
        return List.of(
                Visit.to("approvals.xhtml", "approver"),
                Visit.to("approvals.xhtml", "approver")
                        .called("case")
                        .at(() -> "/approvals.xhtml?version=" + Drafts.submitted())
                        .after(page -> page.locator("details > summary").first().click()));
    }

    private static void ready(Page page) {
        page.waitForCondition(
                () -> (boolean) page.evaluate("!!(window.courtesy && courtesy.bench && courtesy.bench.current)"));
        page.locator("#saveState").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static Consumer<Page> readyThen(Consumer<Page> further) {
        return page -> {
            ready(page);
            further.accept(page);
        };
    }

    private static Consumer<Page> doing(String act) {
        return page -> page.locator("[data-act='" + act + "']").click();
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }

    /** Rules may have to be built, or decisions to be judged. */
    private static Locator.WaitForOptions slowly() {
        return new Locator.WaitForOptions().setTimeout(60_000);
    }
}
