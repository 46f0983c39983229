package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.selfservice.Change;
import org.courtesy.web.screen.layout.Words;

/**
 * What was just done, from the request that did it to the page that shows it, and the wishes of before, should it have been
 * a mistake. Should the session end in between, the change is made all the same and merely goes without saying.
 */
@SessionScoped
public class MyNotice implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What no button here can take back: a consent wants a proof. */
    private static final Set<String> FINAL = Set.of("my.done.withdrawn", "my.done.consent", "my.done.withdrawnAll");

    private String customer;
    private String key;
    private ContactChannel channel;
    private boolean changed;
    private boolean undoable;
    private transient Change change;
    private transient Preference before;

    /** What was done, in words. */
    public record Shown(String text, String dropped, String instead, String note, boolean undoable, boolean ok) {}

    /**
     * Keeps what came of a wish.
     *
     * @param key of the sentence
     * @param channel to be named in it, null for none
     * @param undoable whether wishes can be brought back
     */
    void keep(String customer, String key, ContactChannel channel, Change change, boolean undoable) {
        this.customer = customer;
        this.key = key;
        this.channel = channel;
        this.change = change;
        this.changed = change.done();
        this.before = change.before();
        this.undoable = undoable && change.done();
    }

    /** What was just done for a customer, once; null for nothing. */
    Shown take(String customer, Words words) {
        if (key == null || !customer.equals(this.customer)) {
            return null;
        }
        String text = words.say(changed ? key : "my.done.nothing", channel == null ? "" : words.of(channel));
        String dropped = change == null ? "" : named("my.done.dropped", change.dropped(), words);
        String instead = change == null ? "" : named("my.done.instead", change.instead(), words);
        String said = key;
        key = null;
        String note = changed && FINAL.contains(said) ? words.say("my.done.final") : "";
        return new Shown(text, dropped, instead, note, undoable && before != null, changed);
    }

    /** The wishes of before; null when they are not known any more, or somebody else's. */
    Preference before(String customer) {
        return customer.equals(this.customer) && undoable ? before : null;
    }

    private static String named(String key, List<Change.Due> contacts, Words words) {
        return contacts.isEmpty()
                ? ""
                : words.say(
                        key,
                        contacts.stream()
                                .map(contact -> words.of("touchpoint", contact.action()) + " ("
                                        + words.of(contact.channel()) + ")")
                                .collect(Collectors.joining(", ")));
    }
}
