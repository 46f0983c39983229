package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What stands around every page: search, language, colours, the way out. */
final class Frame {

    private final Page page;

    Frame(Page page) {
        this.page = page;
    }

    /** Types into the search, having come there by its key. */
    void search(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
    }

    Locator proposals() {
        return page.locator(".ui-autocomplete-item");
    }

    void speak(String language) {
        page.locator("[data-language='" + language + "']").click();
        page.locator("html[lang='" + language + "']").waitFor();
    }

    void dark() {
        page.locator("[id='settings:dark']").click();
    }

    void leave() {
        page.locator("[id='leave:logout']").click();
    }

    Locator heading() {
        return page.locator("h1");
    }
}
