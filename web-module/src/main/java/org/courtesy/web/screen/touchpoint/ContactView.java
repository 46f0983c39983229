package org.courtesy.web.screen.touchpoint;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.touchpoint.ContactService;
import org.courtesy.touchpoint.ManualAnswer;
import org.courtesy.touchpoint.ManualContact;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** A contact out of turn: the same gate answers, and a refusal of the house's own policy can be set aside with a reason. */
@Named
@ViewScoped
public class ContactView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "contact";

    private final ContactService contacts;
    private final UserSettings settings;

    private String id;
    private String type;
    private ContactChannel channel;
    private String note;
    private String reason;
    private List<String> refusals = List.of();
    private String again;
    private boolean overridable;

    @Inject
    public ContactView(ContactService contacts, UserSettings settings) {
        this.contacts = contacts;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ContactView() {
        this(null, null);
    }

    /** Opens an empty form. */
    public void open() {
        id = UUID.randomUUID().toString();
        type = null;
        channel = null;
        note = null;
        forget();
    }

    /** What was chosen has changed: the gate has to be asked anew. */
    public void forget() {
        reason = null;
        refusals = List.of();
        again = null;
        overridable = false;
    }

    /** Makes the contact or says what speaks against it; on an error the form stays as it is. */
    public String make(String customer, ZoneId zone, LocalDate today) {
        String set = overridable && reason != null && !reason.isBlank() ? reason.strip() : null;
        ManualContact contact = new ManualContact(id, type, channel, null, note, set);
        ManualAnswer answer = ServiceCall.fromForm(FORM, settings.words())
                .ask(() -> contacts.make(customer, contact))
                .orElse(null);
        if (answer instanceof ManualAnswer.Made made) {
            return Navigation.outcomeOfDecision(
                    customer, made.touchpoint().assessment().assessment());
        }
        if (answer instanceof ManualAnswer.Refused refused) {
            refuse(refused, zone, today);
        }
        return null;
    }

    private void refuse(ManualAnswer.Refused refused, ZoneId zone, LocalDate today) {
        Words words = settings.words();
        refusals = refused.refusals().stream()
                .map(one -> words.of("refusal", one.code()))
                .toList();
        again = refused.from() == null ? null : words.moment(refused.from(), zone, today);
        overridable = refused.overridable();
        FacesContext.getCurrentInstance()
                .addMessage(
                        FORM,
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR,
                                words.say(overridable ? "contact.refused.house" : "contact.refused"),
                                null));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Kinds of contacts that we make. */
    public List<UsualTouchpoint> getTypes() {
        return UsualTouchpoint.ALL.stream().filter(UsualTouchpoint::outbound).toList();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    /** What speaks against it, in words. */
    public List<String> getRefusals() {
        return refusals;
    }

    /** From when it is allowed if nothing else happens, null when an event is needed. */
    public String getAgain() {
        return again;
    }

    /** Whether a reason would do. */
    public boolean isOverridable() {
        return overridable;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
