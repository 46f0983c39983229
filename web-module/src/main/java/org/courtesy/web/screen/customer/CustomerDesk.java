package org.courtesy.web.screen.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.courtesy.web.screen.consent.ConsentView;
import org.courtesy.web.screen.consent.OptInView;
import org.courtesy.web.screen.consent.WishesView;
import org.courtesy.web.screen.feedback.CustomerFeedbackView;
import org.courtesy.web.screen.link.CustomerLinkView;
import org.courtesy.web.screen.link.LinkMaker;
import org.courtesy.web.screen.privacy.CustomerRequestView;
import org.courtesy.web.screen.touchpoint.ContactView;
import org.courtesy.web.screen.touchpoint.RecordTouchpointView;
import org.courtesy.web.screen.worklist.FollowUpView;

/**
 * What can be done on the customer page. Its many buttons are plain ones with {@code data-act}, which courtesy.js sends here: a
 * Faces component for each would make up a tenth of the time that the page takes.
 */
@Named
@RequestScoped
public class CustomerDesk {

    private final CustomerView customer;
    private final RecordTouchpointView touchpoints;
    private final ContactView contacts;
    private final ConsentView consents;
    private final OptInView optIns;
    private final WishesView wishes;
    private final FollowUpView followUps;
    private final CustomerFeedbackView answers;
    private final LinkMaker linkMaker;
    private final CustomerLinkView links;
    private final LostAddressesView lost;
    private final CustomerRequestView requests;

    @Inject
    public CustomerDesk(
            CustomerView customer,
            RecordTouchpointView touchpoints,
            ContactView contacts,
            ConsentView consents,
            OptInView optIns,
            WishesView wishes,
            FollowUpView followUps,
            CustomerFeedbackView answers,
            LinkMaker linkMaker,
            CustomerLinkView links,
            LostAddressesView lost,
            CustomerRequestView requests) {
        this.customer = customer;
        this.touchpoints = touchpoints;
        this.contacts = contacts;
        this.consents = consents;
        this.optIns = optIns;
        this.wishes = wishes;
        this.followUps = followUps;
        this.answers = answers;
        this.linkMaker = linkMaker;
        this.links = links;
        this.lost = lost;
        this.requests = requests;
    }

    /** For the proxy. */
    protected CustomerDesk() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Does it, or prepares the form for it.
     *
     * @param act what somebody wants: {@code assess}, {@code keep}, {@code works}, {@code link} or {@code revokeLinks} at once; the reasons,
     *     {@code why}; a form for the {@code outcome} of what is proposed, for a {@code touchpoint}, {@code complaint}, {@code contact}, {@code consent}, {@code objection},
     *     {@code promise}, {@code optIn} to be confirmed, {@code privacyRequest}, {@code answer} or {@code question} of a survey, {@code followUp}, or a change of {@code household} or
     *     {@code wishes}
     * @param what the promise to keep, the address that works
     * @return where to go on to, null to stay
     * @throws IllegalArgumentException if no button of the page asks for that
     */
    public String act(String act, String what) {
        switch (act) {
            case "assess":
                return customer.assess();
            case "keep":
                return consents.keep(customer.getNumber(), what);
            case "works":
                return lost.works(customer.getNumber(), what);
            case "link":
                linkMaker.make(customer.getNumber());
                links.changed();
                drawLinks();
                return null;
            case "revokeLinks":
                links.revokeAll(customer.getNumber());
                drawLinks();
                return null;
            default:
                open(act);
                return null;
        }
    }

    private static void drawLinks() {
        FacesContext.getCurrentInstance().getPartialViewContext().getRenderIds().add("linkPanel");
    }

    private void open(String act) {
        switch (act) {
            case "outcome" -> touchpoints.openFor(zone(), customer.getPage().next());
            case "touchpoint" -> touchpoints.open(zone());
            case "complaint" -> touchpoints.openComplaint(zone());
            case "contact" -> contacts.open();
            case "consent", "objection", "promise" -> consents.open();
            case "optIn" -> optIns.open(customer.getPage().record().emails());
            case "household" ->
                wishes.openHousehold(customer.getPage().record().customer().household());
            case "wishes" -> wishes.open(customer.getNumber());
            case "answer", "question" -> answers.open();
            case "privacyRequest" -> requests.open();
            case "followUp" -> followUps.start();
            case "why" -> {
                // The dialog needs nothing prepared.
            }
            default -> throw new IllegalArgumentException("No button asks for " + act);
        }
    }

    private ZoneId zone() {
        return customer.getPage().facts().zone();
    }
}
