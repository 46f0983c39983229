package org.courtesy.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A page in one of its states, as somebody who may see it gets there.
 *
 * @param page the page's file, e.g. {@code customer.xhtml}
 * @param state what is to be seen on it
 * @param user one of the demo users, null for somebody who has not signed in
 * @param address within the application; asked for once, so it may prepare what is to be seen
 * @param dialog id of the dialog that is open at the end, null for none
 * @param steps from the page as it opens to the state
 * @param refused whether the server says no on the way, of which the browser complains
 */
record Visit(
        String page,
        String state,
        String user,
        Supplier<String> address,
        String dialog,
        Consumer<Page> steps,
        boolean refused) {

    static Visit to(String page, String user) {
        return new Visit(page, "", user, () -> "/" + page, null, there -> {}, false);
    }

    Visit at(Supplier<String> other) {
        return new Visit(page, state, user, other, dialog, steps, refused);
    }

    Visit at(String other) {
        return at(() -> "/" + other);
    }

    Visit called(String name) {
        return new Visit(page, name, user, address, dialog, steps, refused);
    }

    Visit after(Consumer<Page> further) {
        return new Visit(page, state, user, address, dialog, further, refused);
    }

    Visit opening(String id, Consumer<Page> how) {
        return new Visit(page, id, user, address, id, how, refused);
    }

    Visit beingRefused() {
        return new Visit(page, state, user, address, dialog, steps, true);
    }

    @Override
    public String toString() {
        return state.isEmpty() ? page : page + ": " + state;
    }
}
