package org.courtesy.web.screen.consent;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;

/** What people fill in to write down a consent, an objection or a promise. */
public class ConsentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private ContactChannel channel;
    private ConsentState state = ConsentState.GRANTED;
    private Proof proof = Proof.NONE;
    private String textVersion;
    private String evidence;
    private LocalDate dueOn;
    private String what;

    /** As an entry of the consent ledger, said now. */
    ConsentEntry entry() {
        return new ConsentEntry(
                Purpose.ADVERTISING,
                channel,
                state,
                null,
                proof,
                filled(textVersion),
                List.of(),
                null,
                null,
                null,
                null,
                filled(evidence));
    }

    /** As an objection, said now; without a channel it concerns all of them. */
    Objection objection() {
        return new Objection(Purpose.ADVERTISING, channel, null);
    }

    /** As a promise. */
    PromiseEntry promise() {
        return new PromiseEntry(null, dueOn, null, filled(what));
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public ConsentState getState() {
        return state;
    }

    public void setState(ConsentState state) {
        this.state = state;
    }

    public Proof getProof() {
        return proof;
    }

    public void setProof(Proof proof) {
        this.proof = proof;
    }

    public String getTextVersion() {
        return textVersion;
    }

    public void setTextVersion(String textVersion) {
        this.textVersion = textVersion;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(String evidence) {
        this.evidence = evidence;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
