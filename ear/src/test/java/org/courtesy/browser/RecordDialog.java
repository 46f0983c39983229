package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The dialog in which a touchpoint is recorded. */
final class RecordDialog {

    private final Page page;

    RecordDialog(Page page) {
        this.page = page;
    }

    Locator type() {
        return field("type");
    }

    Locator field(String name) {
        return page.locator("[id='record:" + name + "']");
    }

    Locator problemBeside(String name) {
        return page.locator("[id='record:" + name + "Message']");
    }

    /** Chooses a type and waits until the form has filled in what is usual for it. */
    void choose(String type, String usualExperience) {
        type().selectOption(type);
        assertThat(field("experience")).hasValue(usualExperience);
    }

    void note(String text) {
        field("note").fill(text);
    }

    void save() {
        field("save").click();
    }
}
