package org.courtesy.web.screen.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.courtesy.fact.Customer;
import org.courtesy.optin.IssuedOptIn;
import org.courtesy.web.http.PublicAddress;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The link by which a customer confirms, and a message to go with it. It lives for one answer; nothing can show it a second time. */
@Named
@RequestScoped
public class FreshOptIn {

    private static final String PAGE = "/confirm.xhtml";

    private final PublicAddress addresses;
    private final UserSettings settings;
    private IssuedOptIn made;

    @Inject
    public FreshOptIn(PublicAddress addresses, UserSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    /** For the proxy. */
    protected FreshOptIn() {
        this(null, null);
    }

    /** For the one answer that shows it. */
    public void show(IssuedOptIn issued) {
        made = issued;
    }

    /** Whether this answer shows a link. */
    public boolean isMade() {
        return made != null;
    }

    /** What the customer opens. */
    public String getUrl() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return made == null ? "" : addresses.of(request, PAGE, made.link().token());
    }

    /** To whom it goes. */
    public String getTo() {
        return made == null ? "" : made.optIn().address();
    }

    /** The last day on which it opens. */
    public String getLastDay() {
        return made == null
                ? ""
                : settings.words()
                        .say(
                                "link.dialog.until",
                                settings.words().day(made.link().lastDay()));
    }

    /**
     * Opens the mail program with a message that asks for nothing but the answer: a request to confirm that advertises is
     * advertising itself. In the customer's language.
     */
    public String mail(Customer customer) {
        if (made == null) {
            return "";
        }
        Words words = settings.words().spokenBy(customer);
        String body = words.say("optIn.mail", getUrl(), words.day(made.link().lastDay()));
        return "mailto:" + encoded(getTo()) + "?subject=" + encoded(words.say("confirm.title")) + "&body="
                + encoded(body);
    }

    /** As in a path: mail programs take a plus sign for a plus sign. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
