package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The page of a customer. */
final class CustomerScreen {

    private final Page page;

    CustomerScreen(Page page) {
        this.page = page;
    }

    Locator next() {
        return page.locator("#next .do");
    }

    Locator points() {
        return page.locator("#risk .points");
    }

    /** The answer for a channel and the n-th purpose: statutory, service, advertising; or the one for all of them. */
    Locator may(String channel, int purpose) {
        return page.locator(
                "#may tr[data-channel='" + channel + "'] :is(td[colspan='3'], td:nth-of-type(" + (purpose + 1) + "))");
    }

    Locator offers() {
        return page.locator("#offers [data-offer]");
    }

    Locator alerts() {
        return page.locator(".chips .chip");
    }

    Locator news() {
        return page.locator("#news");
    }

    Locator timeline() {
        return page.locator("#timeline tbody tr");
    }

    /** Opens the dialog by its key. */
    RecordDialog record() {
        page.waitForLoadState();
        page.keyboard().press("n");
        RecordDialog dialog = new RecordDialog(page);
        dialog.type().waitFor();
        return dialog;
    }

    void why() {
        page.locator("#why").click();
    }

    Locator reasons() {
        return page.locator("#whyFormBox");
    }
}
