package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The visits to the audit trail, to the proof of consents, to retention, and to the page on which customers confirm consents. */
final class ProofVisits {

    private ProofVisits() {}

    static List<Visit> all() {
        Visit page = Visit.to("proofs.xhtml", "privacy").at(() -> {
            laidDown();
            return "/proofs.xhtml";
        });
        Visit words = page.at(() -> "/proofs.xhtml?version=" + laidDown());
        Visit retention = Visit.to("retention.xhtml", "privacy");
        Visit confirm = Visit.to("confirm.xhtml", null).at(ProofVisits::link);
        Visit trail = Visit.to("audit.xhtml", "privacy");
        return List.of(
                trail,
                Visit.to("audit.xhtml", "admin"),
                trail.called("nothing").at(() -> "/audit.xhtml?who=nobody-is-called-so"),
                trail.called("checked").after(there -> {
                    there.locator("[id='chain:check']").click();
                    assertThat(there.locator("#chain .facts b").first()).hasClass("ok");
                }),
                page,
                words.called("words"),
                words.called("retire?").after(there -> {
                    there.locator("[id='sheet:retire']").click();
                    there.locator(".ui-confirm-dialog").waitFor();
                }),
                page.opening("newTextBox", pressing("head:create")),
                page.called("wrong").after(there -> {
                    there.locator("[id='head:create']").click();
                    assertThat(there.locator("[id='newText:version']")).isFocused();
                    there.locator("[id='newText:save']").click();
                    assertThat(there.locator("[id='newText:versionMessage']"))
                            .not()
                            .isEmpty();
                }),
                page.called("checked").after(there -> {
                    there.locator("[id='ledger:check']").click();
                    assertThat(there.locator("#ledger .facts b").first()).hasClass("ok");
                }),
                retention,
                retention.opening(
                        "periodBox",
                        there -> there.locator("#periods a").first().click()),
                retention.called("run").after(there -> {
                    there.locator("[id='reports:run']").click();
                    assertThat(there.locator("#reports .facts li").first()).isVisible();
                }),
                confirm,
                confirm.called("confirmed").after(there -> {
                    // The same link is looked at in several windows, and one yes is enough.
                    there.locator("[id='yes:go'], #done").first().waitFor();
                    if (there.locator("[id='yes:go']").isVisible()) {
                        there.locator("[id='yes:go']").click();
                    }
                    assertThat(there.locator("#done")).isVisible();
                }),
                Visit.to("confirm.xhtml", null)
                        .called("no such link")
                        .at("confirm.xhtml?link=nonsense")
                        .beingRefused());
    }

    /** A version of the words, which is new. */
    static String laidDown() {
        String version = "visit-" + UUID.randomUUID().toString().substring(0, 8);
        Interface.as("privacy").send("POST", "/consent-texts", """
                {"version": "%s", "channels": ["EMAIL", "PHONE"], "controller": "Stadtwerke Musterstadt GmbH",
                 "german": "Ja, schreiben Sie mir.", "danish": "Ja, skriv til mig.", "english": "Yes, write to me."}
                """.formatted(version));
        return version;
    }

    /** The link that came to somebody's address. */
    private static String link() {
        String number = "O-" + UUID.randomUUID().toString().substring(0, 8);
        Interface agent = Interface.as("agent");
        agent.send("PUT", "/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de"},
                 "name": {"given": "Olga", "family": "Optin"}, "emails": ["%1$s@example.org"]}""".formatted(number));
        String answer = agent.send(
                        "POST", "/customers/" + number + "/opt-ins", "{\"textVersion\": \"" + laidDown() + "\"}")
                .body();
        return answer.replaceFirst("(?s).*(/confirm[.]xhtml[^\"]+)\".*", "$1");
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}
