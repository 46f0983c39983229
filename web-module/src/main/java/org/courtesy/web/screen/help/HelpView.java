package org.courtesy.web.screen.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/**
 * The help of the page that is open. The bundle holds, under the name of the page's file ({@code reports.load} for one in a folder): {@code help.<page>} what it is for,
 * {@code help.<page>.1} and on what one should know, {@code help.<page>.keys} the names of its keys, and for each of them
 * {@code <page>.keys.<name>} what is pressed and {@code <page>.keys.<name>.text} what it does.
 */
@Named("help")
@RequestScoped
public class HelpView {

    /** Keys that every page has; the first one only where customers are served. */
    private static final List<String> EVERYWHERE = List.of("search", "help");

    private final UserSettings settings;
    private final CurrentUser me;

    @Inject
    public HelpView(UserSettings settings, CurrentUser me) {
        this.settings = settings;
        this.me = me;
    }

    /** For the proxy. */
    protected HelpView() {
        this(null, null);
    }

    /** Whether the open page has help. */
    public boolean isThere() {
        return settings.words().has("help." + page());
    }

    /** What the page is for. */
    public String getPurpose() {
        return settings.words().say("help." + page());
    }

    /** What one should know about it. */
    public List<String> getSentences() {
        Words words = settings.words();
        List<String> sentences = new ArrayList<>();
        for (int i = 1; words.has("help." + page() + "." + i); i++) {
            sentences.add(words.say("help." + page() + "." + i));
        }
        return sentences;
    }

    /** Its keys, and those of every page. */
    public List<Key> getKeys() {
        Words words = settings.words();
        List<Key> keys = new ArrayList<>();
        String named = "help." + page() + ".keys";
        if (words.has(named)) {
            Arrays.stream(words.say(named).split(" ")).forEach(name -> keys.add(key(page(), name, words)));
        }
        EVERYWHERE.stream()
                .filter(name -> me.isServingCustomers() || !name.equals("search"))
                .forEach(name -> keys.add(key("every", name, words)));
        return keys;
    }

    private static Key key(String page, String name, Words words) {
        String key = page + ".keys." + name;
        return new Key(words.say(key), words.say(key + ".text"));
    }

    private static String page() {
        return FacesContext.getCurrentInstance()
                .getViewRoot()
                .getViewId()
                .replaceAll("^/|\\.xhtml$", "")
                .replace('/', '.');
    }
}
