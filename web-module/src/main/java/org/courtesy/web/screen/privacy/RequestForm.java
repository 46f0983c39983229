package org.courtesy.web.screen.privacy;

import java.io.Serializable;
import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.privacy.RecordRequest;
import org.courtesy.privacy.RequestChannel;
import org.courtesy.privacy.RequestKind;

/** What people fill in to put a request down. */
public class RequestForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String customer;
    private RequestKind kind;
    private RequestChannel channel;
    private ContactChannel objectedChannel;
    private LocalDate receivedOn;
    private String note;

    /** @param today the day on which most requests are put down that came in */
    RequestForm(String customer, RequestChannel channel, LocalDate today) {
        this.customer = customer;
        this.channel = channel;
        this.receivedOn = today;
    }

    RecordRequest wish() {
        return new RecordRequest(
                kind,
                receivedOn,
                channel,
                isObjection() ? objectedChannel : null,
                note == null || note.isBlank() ? null : note.strip());
    }

    /** Whether a channel can be objected to. */
    public boolean isObjection() {
        return kind == RequestKind.OBJECTION;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }

    public RequestChannel getChannel() {
        return channel;
    }

    public void setChannel(RequestChannel channel) {
        this.channel = channel;
    }

    public ContactChannel getObjectedChannel() {
        return objectedChannel;
    }

    public void setObjectedChannel(ContactChannel objectedChannel) {
        this.objectedChannel = objectedChannel;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
