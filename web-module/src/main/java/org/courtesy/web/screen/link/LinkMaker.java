package org.courtesy.web.screen.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.courtesy.link.CustomerLinkService;
import org.courtesy.link.IssuedLink;
import org.courtesy.web.http.Languages;
import org.courtesy.web.http.PublicAddress;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** Makes a link and shows it, in the one answer in which it can be shown. */
@Named
@RequestScoped
public class LinkMaker {

    private static final String PAGE = "/my.xhtml";

    private final CustomerLinkService links;
    private final PublicAddress address;
    private final UserSettings settings;
    private IssuedLink made;

    @Inject
    public LinkMaker(CustomerLinkService links, PublicAddress address, UserSettings settings) {
        this.links = links;
        this.address = address;
        this.settings = settings;
    }

    /** For the proxy. */
    protected LinkMaker() {
        this(null, null, null);
    }

    /** Makes a link for a customer. */
    public void make(String customer) {
        made = links.issue(customer);
    }

    /** Whether this answer shows a link. */
    public boolean isMade() {
        return made != null;
    }

    /** What to hand to the customer. */
    public String getAddress() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return made == null ? "" : address.of(request, PAGE, made.token());
    }

    /** The last day on which it opens, in the words of whoever hands it out. */
    public String getLastDay() {
        return made == null
                ? ""
                : settings.words().say("link.dialog.until", settings.words().day(made.lastDay()));
    }

    /** A sentence to go with it on paper, in the customer's language. */
    public String paper(String language) {
        return words(language).say("link.dialog.paper");
    }

    /** The last day, in the customer's language. */
    public String paperLastDay(String language) {
        Words words = words(language);
        return made == null ? "" : words.say("link.dialog.until", words.day(made.lastDay()));
    }

    private Words words(String language) {
        return language == null
                ? settings.words()
                : Languages.SPOKEN.stream()
                        .filter(spoken -> spoken.getLanguage()
                                .equals(Locale.forLanguageTag(language).getLanguage()))
                        .findFirst()
                        .map(Words::in)
                        .orElseGet(settings::words);
    }
}
