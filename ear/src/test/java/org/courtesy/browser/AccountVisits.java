package org.courtesy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.courtesy.it.RunningServer;

/** The visits to users, to the own account and to the further steps of the door. */
final class AccountVisits {

    private static Accounts.Newcomer newcomer;
    private static Accounts.Enrolled enrolled;
    private static Deque<String> codes;

    private AccountVisits() {}

    static List<Visit> all() {
        Visit list = Visit.to("users.xhtml", "admin");
        Visit sheet = list.at("users.xhtml?user=agent");
        Visit account = Visit.to("account.xhtml", "agent");
        Visit factored = Visit.to("account.xhtml", null).at("login.xhtml");
        Visit door = Visit.to("login.xhtml", null);
        return List.of(
                list,
                list.called("none found").at("users.xhtml?q=zzzzzz&only=DISABLED"),
                list.called("own").at("users.xhtml?user=admin"),
                sheet.called("user"),
                list.opening("newUserBox", pressing("head:create")),
                list.called("wrong").after(page -> {
                    page.locator("[id='head:create']").click();
                    page.locator("[id='newUser:save']").click();
                    assertThat(page.locator("[id='newUser:nameMessage']")).not().isEmpty();
                }),
                sheet.opening("userRolesBox", pressing("sheet:roles")),
                sheet.opening("userPasswordBox", pressing("sheet:reset")),
                sheet.opening("userStepBox", pressing("sheet:remove")),
                account,
                account.called("wrong").after(page -> {
                    page.locator("[id='password:save']").click();
                    assertThat(page.locator("[id='password:presentMessage']"))
                            .not()
                            .isEmpty();
                }),
                account.opening("factorBox", pressing("second:set")),
                factored.called("with a second factor").after(AccountVisits::come),
                factored.opening("codesBox", page -> {
                    come(page);
                    page.locator("[id='second:renew']").click();
                }),
                factored.opening("dropFactorBox", page -> {
                    come(page);
                    page.locator("[id='second:drop']").click();
                }),
                factored.opening("endSessionBox", page -> {
                    come(page);
                    page.locator("[id='sessions:endOthers']").click();
                }),
                door.called("back from a provider").at("login.xhtml?refused=NO_ROLE"),
                Visit.to("provider.xhtml", null),
                Visit.to("provider.xhtml", null).called("proved").at("provider.xhtml?proved=1"),
                Visit.to("provider.xhtml", null).called("not proved").at("provider.xhtml?refused=TOO_WEAK"),
                door.called("code").after(page -> {
                    comeAnew(page);
                    new LoginPage(page).signIn(enrolled(page).name(), Accounts.PASSWORD);
                    assertThat(page.locator("[id='further:factorCode']")).isVisible();
                    page.locator("[id='further:factorCode']").fill("wrong");
                    page.locator("[id='further:enterCode']").click();
                    assertThat(new LoginPage(page).problem()).isVisible();
                    page.locator("[id='further:giveUp']").focus();
                }),
                door.called("own password").after(page -> {
                    if (newcomer == null) {
                        newcomer = Accounts.newcomer(page.context().browser());
                    }
                    comeAnew(page);
                    new LoginPage(page).signIn(newcomer.name(), newcomer.firstPassword());
                    assertThat(page.locator("[id='further:fresh']")).isVisible();
                }));
    }

    private static Accounts.Enrolled enrolled(Page page) {
        if (enrolled == null || codes.isEmpty()) {
            enrolled = Accounts.enrolled(page.context().browser());
            codes = new ArrayDeque<>(enrolled.recoveryCodes());
        }
        return enrolled;
    }

    /** To the page of the account of somebody who has a second factor. */
    private static void come(Page page) {
        Accounts.Enrolled user = enrolled(page);
        page.context().clearCookies();
        page.navigate(RunningServer.at("/account.xhtml").toString());
        Accounts.signIn(page, user, codes.pop());
        page.waitForURL("**/account.xhtml");
    }

    /** To the door as somebody who has not been on the way in. */
    private static void comeAnew(Page page) {
        page.context().clearCookies();
        page.navigate(RunningServer.at("/login.xhtml").toString());
    }

    private static Consumer<Page> pressing(String button) {
        return page -> page.locator("[id='" + button + "']").click();
    }
}
