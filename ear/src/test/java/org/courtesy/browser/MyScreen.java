package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The customer's own page, behind a link. */
final class MyScreen {

    private final Page page;

    MyScreen(Page page) {
        this.page = page;
    }

    Locator heading() {
        return page.locator("h1");
    }

    /** What was just done. */
    Locator done() {
        return page.locator("#done");
    }

    /** The contacts that are planned, and those that were made. */
    Locator contacts() {
        return page.locator("#why .contact");
    }

    /** How it stands with advertising on a channel. */
    Locator way(String channel) {
        return page.locator("#ads li[data-channel='" + channel + "']");
    }

    Locator button(String id) {
        return page.locator("[id='" + id + "']");
    }

    Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    Locator problem() {
        return page.locator(".problem");
    }

    Locator paused() {
        return page.locator("#paused");
    }

    void speak(String language) {
        page.locator("[data-language='" + language + "']").click();
        page.locator("html[lang='" + language + "']").waitFor();
    }
}
