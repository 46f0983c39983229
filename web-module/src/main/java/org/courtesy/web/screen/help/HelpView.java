package org.courtesy.web.screen.help;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    private List<String> sentences;
    private List<Key> keys;

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
        if (sentences == null) {
            Words words = settings.words();
            String named = "help." + page() + ".";
            sentences = IntStream.iterate(1, i -> words.has(named + i), i -> i + 1)
                    .mapToObj(i -> words.say(named + i))
                    .toList();
        }
        return sentences;
    }

    /** Its keys, and those of every page. */
    public List<Key> getKeys() {
        if (keys == null) {
            Words words = settings.words();
            List<Key> all = new ArrayList<>();
            String named = "help." + page() + ".keys";
            if (words.has(named)) {
                Arrays.stream(words.say(named).split(" ")).forEach(name -> all.add(key(page(), name, words)));
            }
            EVERYWHERE.stream()
                    .filter(name -> me.isServingCustomers() || !name.equals("search"))
                    .forEach(name -> all.add(key("every", name, words)));
            keys = all;
        }
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
