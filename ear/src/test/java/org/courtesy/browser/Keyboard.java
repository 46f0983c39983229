package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {

    /** Nobody presses Tab more often than that to reach something. */
    private static final int PATIENCE = 120;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    /** Goes on with Tab until something has the focus. */
    void tabTo(Locator wanted) {
        assertThat(wanted).isVisible();
        for (int i = 0; i < PATIENCE; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + wanted);
    }

    /** Goes to a button and presses it. */
    void use(Locator button) {
        tabTo(button);
        press("Enter");
    }

    /** Goes to a list and chooses the entry of a value: by the beginning of what it is called, then with the arrow. */
    void choose(Locator list, String value) {
        tabTo(list);
        String called = list.locator("option[value='" + value + "']").first().innerText();
        type(called.strip().replaceFirst("[^A-Za-z].*", ""));
        for (int i = 0; i < PATIENCE && !list.inputValue().equals(value); i++) {
            press("ArrowDown");
        }
        assertThat(list).hasValue(value);
    }
}
