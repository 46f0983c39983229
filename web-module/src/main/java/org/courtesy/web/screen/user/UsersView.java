package org.courtesy.web.screen.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.security.UserFilter;
import org.courtesy.security.UserService;
import org.courtesy.security.UserState;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;

/** The users, page by page, and the one that is looked at. What is shown stands in the address. */
@Named
@ViewScoped
public class UsersView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;

    private final UserService users;
    private final CurrentUser me;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String user;
    private String q;
    private String only;
    private String after;
    private transient Page<UserLine> page;
    private transient UserSheet sheet;

    @Inject
    public UsersView(UserService users, CurrentUser me, UserSettings settings, ReaderClock clock) {
        this.users = users;
        this.me = me;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected UsersView() {
        this(null, null, null, null);
    }

    /** A page of the users by name; the next one begins at its cursor. */
    public Page<UserLine> getPage() {
        if (page == null) {
            UserFilter filter = new UserFilter(q, only == null ? null : UserState.valueOf(only));
            UserWords tell = tell();
            page = Beginnings.orFrom(after, cursor -> users.list(filter, cursor, STEP))
                    .map(one -> UserLine.of(one, tell));
        }
        return page;
    }

    /** The user who is looked at, null when there is none. */
    public UserSheet getSheet() {
        if (sheet == null && user != null) {
            sheet = UserSheet.of(users.get(user), user.equals(me.getName()), tell());
        }
        return sheet;
    }

    /** Whether not all users are meant to be shown. */
    public boolean isNarrow() {
        return q != null || only != null;
    }

    /** A state that can be shown; no code for all. */
    public record Choice(String code, String label, boolean on) {}

    /** What can be shown. */
    public List<Choice> getChoices() {
        return Stream.concat(
                        Stream.of(new Choice(null, settings.words().say("users.all"), only == null)),
                        Arrays.stream(UserState.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        settings.words().say("user.state." + one),
                                        one.name().equals(only))))
                .toList();
    }

    /** Shows the users whose names are like what was typed, from the first on. */
    public String find() {
        after = null;
        return Navigation.samePage();
    }

    /** Forgets what was read, since it has changed. */
    public void readAgain() {
        page = null;
        sheet = null;
    }

    private UserWords tell() {
        return new UserWords(settings.words(), clock.get());
    }

    /** Name of the user who is looked at, null for none. */
    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = given(user);
    }

    /** Part of the names that are shown, null for all. */
    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = given(q);
    }

    /** State of the users that are shown, null for all. */
    public String getOnly() {
        return only;
    }

    /** What is no state shows all. */
    public void setOnly(String only) {
        String wanted = given(only);
        this.only =
                Arrays.stream(UserState.values()).map(Enum::name).anyMatch(one -> one.equals(wanted)) ? wanted : null;
    }

    /** Behind which user the page begins, null for the first. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
