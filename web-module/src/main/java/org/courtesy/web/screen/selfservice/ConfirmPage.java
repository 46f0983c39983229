package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtesy.optin.OptInDesk;
import org.courtesy.optin.OptInQuestion;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.web.security.CustomerDoor;

/** The page on which a customer says yes to what was asked for by an e-mail address, and takes it back as easily. */
@Named("confirmPage")
@RequestScoped
public class ConfirmPage extends LetterPage {

    private static final String AGAIN = "/confirm.xhtml?faces-redirect=true";

    private final OptInDesk desk;
    private Optional<OptInQuestion> asked;

    @Inject
    public ConfirmPage(OptInDesk desk, LiveRules rules) {
        super(rules);
        this.desk = desk;
    }

    /** For the proxy. */
    protected ConfirmPage() {
        this(null, null);
    }

    @Override
    public boolean isOpen() {
        return asked().isPresent();
    }

    @Override
    protected String ownLanguage() {
        return asked().map(OptInQuestion::language).orElse(null);
    }

    /** The words that are said yes to, in the language of the page. */
    public String getText() {
        return asked().map(question -> question.text().in(getLocale().getLanguage()))
                .orElse("");
    }

    /** The company that is given the yes, and the version of the words. */
    public String getTo() {
        return asked().map(question -> words().say(
                                "confirm.to",
                                question.text().controller(),
                                question.text().version()))
                .orElse("");
    }

    /** The ways that are permitted. */
    public String getWays() {
        return asked().map(question ->
                        question.channels().stream().map(words()::of).collect(Collectors.joining(", ")))
                .orElse("");
    }

    /** The address that was written to. */
    public String getAddress() {
        return asked().map(OptInQuestion::address).orElse("");
    }

    /** Until when it can be answered here. */
    public String getUntil() {
        return asked().map(question -> words().day(question.lastDay())).orElse("");
    }

    /** Whether the customer said yes. */
    public boolean isConfirmed() {
        return asked().map(OptInQuestion::confirmed).orElse(false);
    }

    /** Says yes. */
    public String confirm() {
        desk.confirm(token());
        return AGAIN;
    }

    /** Takes it back. */
    public String withdraw() {
        desk.withdraw(token());
        return AGAIN + "&withdrawn=1";
    }

    /** Says that it was somebody else who asked for it. */
    public String refuse() {
        // Behind a link that opens nothing nobody knows any more which language the customer speaks.
        String spoken = getLocale().getLanguage();
        desk.refuse(token());
        CustomerDoor.leave(request(), response());
        return AGAIN + "&bye=1&language=" + spoken;
    }

    private Optional<OptInQuestion> asked() {
        if (asked == null) {
            asked = CustomerDoor.token(request()).flatMap(desk::question);
        }
        return asked;
    }
}
