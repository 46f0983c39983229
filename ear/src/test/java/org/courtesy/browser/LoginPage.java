package org.courtesy.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The door. */
final class LoginPage {

    private final Page page;

    LoginPage(Page page) {
        this.page = page;
    }

    void signIn(String name, String password) {
        name().fill(name);
        page.locator("[id='login:password']").fill(password);
        page.locator("[id='login:go']").click();
    }

    Locator name() {
        return page.locator("[id='login:name']");
    }

    Locator problem() {
        return page.locator(".ui-messages-error");
    }

    Locator besideName() {
        return page.locator(".field", new Page.LocatorOptions().setHas(name())).locator(".ui-message");
    }
}
