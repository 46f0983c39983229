package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The worklist with the card of the row that is being worked on. */
final class TodayScreen {

    private final Page page;

    TodayScreen(Page page) {
        this.page = page;
    }

    Locator rows() {
        return page.locator(".tasks .task");
    }

    /** The row whose card is shown. */
    Locator current() {
        return page.locator(".tasks .task[aria-current='true']");
    }

    Locator card() {
        return page.locator("[id='card']");
    }

    Locator told() {
        return page.locator("[id='outcome:told']");
    }

    Locator take() {
        return page.locator("[id='outcome:claim']");
    }

    Locator results() {
        return page.locator("[data-result]");
    }

    Locator finish() {
        return page.locator("[id='outcome:finish']");
    }

    Locator group(String group) {
        return page.locator(".groups a[href*='group=" + group + "']");
    }

    Locator cut() {
        return page.locator(".tasks .cut");
    }

    void press(String key) {
        page.keyboard().press(key);
    }
}
