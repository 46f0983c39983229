package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.load.ContactLoadReport;
import org.courtesy.report.load.ContactLoadService;

/** The page with the contact load. */
@Named
@ViewScoped
public class LoadView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReportRoom room;
    private final ContactLoadService service;

    private ContactChannel channel;
    private transient LoadPanel panel;

    @Inject
    public LoadView(ReportRoom room, ContactLoadService service) {
        this.room = room;
        this.service = service;
    }

    /** For the proxy. */
    protected LoadView() {
        this(null, null);
    }

    private ContactLoadReport report() {
        return service.load(room.scope(), room.words().locale());
    }

    /** The figures in words. */
    public LoadPanel getPanel() {
        if (panel == null) {
            panel = LoadPanel.of(report(), channel, room.links(), room.words());
        }
        return panel;
    }

    /** Sends one of the tables as a file. */
    public void download() {
        room.sendPart("contact-load", report());
    }

    /** The channel whose weeks are shown alone, null: all of them. */
    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }
}
