package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody has typed is not lost: not by a key, not by a link, not by the end of the session. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FormsBrowserIT {

    private static final String KEPT =
            "Object.keys(sessionStorage).filter(key => key.startsWith('courtesy.kept:')).length";

    @RegisterExtension
    static final BrowserWindow WINDOW = new BrowserWindow();

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionHasEnded() {
        String number = Customers.withMailConsent();
        CustomerScreen customer = open(number);
        RecordDialog dialog = customer.record();
        dialog.choose("COMPLAINT_OPEN", "-3");
        dialog.note("Rechnung nicht verstanden");
        page().context().clearCookies();

        dialog.save();
        page().waitForURL("**/login.xhtml**");
        new LoginPage(page()).signIn("agent", "courtesy");

        assertThat(page().locator("#kept")).containsText("sind noch da");
        page().locator("#keptTake").click();
        assertThat(dialog.field("note")).hasValue("Rechnung nicht verstanden");
        assertThat(dialog.type()).hasValue("COMPLAINT_OPEN");
        dialog.save();
        assertThat(customer.timeline().first()).containsText("Rechnung nicht verstanden");
        Assertions.assertThat(kept()).as("kept after saving").isZero();
    }

    @Test
    void nobodyElseGetsIt() {
        String number = Customers.withMailConsent();
        RecordDialog dialog = open(number).record();
        dialog.note("nur für agent");
        page().context().clearCookies();
        dialog.save();
        page().waitForURL("**/login.xhtml**");

        new LoginPage(page()).signIn("admin", "courtesy");

        assertThat(new CustomerScreen(page()).next()).isVisible();
        assertThat(page().locator("#kept")).isHidden();
        Assertions.assertThat(kept()).isZero();
    }

    @Test
    void nothingIsLeftBehindBySigningOut() {
        RecordDialog dialog = open(Customers.withMailConsent()).record();
        dialog.note("halb fertig");
        Assertions.assertThat(kept()).isEqualTo(1);
        page().onDialog(com.microsoft.playwright.Dialog::accept);

        WINDOW.go("/customers.xhtml");
        new Frame(page()).leave();

        assertThat(page().locator(".note.ok")).hasText("Sie sind abgemeldet.");
        Assertions.assertThat(kept()).isZero();
    }

    @Test
    void aPasswordIsNeverKept() {
        WINDOW.go("/login.xhtml");
        page().locator("[id='login:password']").fill("geheim");

        Assertions.assertThat(((Number)
                                page().evaluate("sessionStorage.length - ('courtesy.tour' in sessionStorage ? 1 : 0)"))
                        .intValue())
                .isZero();
    }

    @Test
    void aDialogWithInputAsksBeforeItCloses() {
        RecordDialog dialog = open(Customers.withMailConsent()).record();
        dialog.note("schon geschrieben");

        page().keyboard().press("Escape");
        Locator question = page().locator("#leaving");
        assertThat(question).containsText("Eingaben verwerfen?");
        assertThat(question.locator(".go")).isFocused();
        page().keyboard().press("Enter");
        assertThat(question).isHidden();
        assertThat(dialog.field("note")).hasValue("schon geschrieben");

        dialog.field("cancel").click();
        question.locator(".danger").click();
        assertThat(dialog.type()).isHidden();
        Assertions.assertThat(kept()).isZero();
    }

    @Test
    void anUntouchedDialogClosesAtOnce() {
        RecordDialog dialog = open(Customers.withMailConsent()).record();

        page().keyboard().press("Escape");

        assertThat(dialog.type()).isHidden();
        assertThat(page().locator("#leaving")).isHidden();
    }

    @Test
    void thePageAsksBeforeItIsLeftAndOffersTheInputAgain() {
        List<String> asked = new ArrayList<>();
        page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        WINDOW.go("/messages.xhtml?edit=new");
        new LoginPage(page()).signIn("approver", "courtesy");
        Locator title = page().locator("[id='message:deTitle']");
        title.fill("Halb fertig");

        page().locator("nav a[href*='reports']").click();
        page().waitForURL("**/reports.xhtml**");
        Assertions.assertThat(asked).containsExactly("beforeunload");
        WINDOW.go("/messages.xhtml?edit=new");
        page().locator("#keptTake").click();

        assertThat(title).hasValue("Halb fertig");
    }

    @Test
    void whoeverIsStillThereStaysSignedIn() {
        page().clock().install();
        open(Customers.withMailConsent());

        page().clock().fastForward("28:30");
        assertThat(page().locator("#expiry")).containsText("Sie werden in 2 min abgemeldet");
        page().locator("#stay").click();

        assertThat(page().locator("#expiry")).isHidden();
    }

    @Test
    void theEndOfTheSessionIsSaid() {
        page().clock().install();
        open(Customers.withMailConsent());

        page().clock().fastForward("31:00");

        assertThat(page().locator("#expiry")).containsText("Sie sind abgemeldet.");
        assertThat(page().locator("#stay")).isHidden();
        assertThat(page().locator("#back")).isVisible();
    }

    private static int kept() {
        return ((Number) page().evaluate(KEPT)).intValue();
    }

    private static CustomerScreen open(String number) {
        WINDOW.go("/customer.xhtml?number=" + number);
        new LoginPage(page()).signIn("agent", "courtesy");
        page().waitForURL(url -> !url.contains("/login"));
        CustomerScreen customer = new CustomerScreen(page());
        assertThat(customer.next()).isVisible();
        return customer;
    }

    private static Page page() {
        return WINDOW.page();
    }
}
