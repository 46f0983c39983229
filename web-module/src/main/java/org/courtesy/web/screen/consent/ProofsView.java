package org.courtesy.web.screen.consent;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.consent.ConsentProofService;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.ChainCheckLine;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/** The proof of consents: the dossier of a customer, and whether the ledger of all is as it was written. */
@Named
@ViewScoped
public class ProofsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    /** Name of the file of what is left of erased persons: it does not say who was sought. */
    private static final String KEPT = "kept-proofs";

    private final ConsentProofService proofs;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String customer;
    private transient Linked end;
    private transient List<ChainCheckLine> checks;

    @Inject
    public ProofsView(ConsentProofService proofs, UserSettings settings, ReaderClock clock) {
        this.proofs = proofs;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ProofsView() {
        this(null, null, null);
    }

    /** Sends the dossier of the customer as a file for programs. */
    public void download() {
        send(
                number -> Download.sendJson(fileOf(number), proofs.dossier(number)),
                named -> Download.sendJson(KEPT, new Page<>(proofs.kept(named), null)));
    }

    /** Shows the dossier of the customer as a document, in the language of the reader. */
    public void print() {
        send(
                number -> Download.showPdf(fileOf(number), proofs.print(number, settings.getLocale())),
                named -> Download.showPdf(KEPT, proofs.printKept(named, settings.getLocale())));
    }

    private static String fileOf(String number) {
        return "consents-" + number;
    }

    /** Whoever is no customer may be one who was erased. */
    private void send(Consumer<String> dossier, Consumer<String> kept) {
        String typed = customer == null ? "" : customer.strip();
        try {
            dossier.accept(typed);
        } catch (NotFoundException unknown) {
            sendKept(typed, kept);
        }
    }

    private void sendKept(String typed, Consumer<String> kept) {
        try {
            kept.accept(typed);
        } catch (NotFoundException | InvalidInputException unknown) {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "dossier:customer",
                            new FacesMessage(
                                    FacesMessage.SEVERITY_ERROR, words().say("proofs.noCustomer", typed), null));
        }
    }

    /** How many entries the ledger has, and the checksum of the last. */
    public String getStanding() {
        return words().say("proofs.ledger.links", end().position());
    }

    /** The checksum of the last entry. */
    public String getHash() {
        return end().hash();
    }

    private Linked end() {
        if (end == null) {
            end = proofs.end();
        }
        return end;
    }

    /** The latest checks first. */
    public List<ChainCheckLine> getChecks() {
        if (checks == null) {
            checks = proofs.checks(SHOWN).stream().map(this::tell).toList();
        }
        return checks;
    }

    /** Whether a check is still running. */
    public boolean isRunning() {
        return getChecks().stream().anyMatch(ChainCheckLine::running);
    }

    /** Has the ledger checked. */
    public void check() {
        proofs.check();
        refresh();
    }

    /** Reads again how far it is. */
    public void refresh() {
        checks = null;
        end = null;
    }

    private ChainCheckLine tell(CheckedChain check) {
        return ChainCheckLine.of(check, "proofs.check.holds", "proofs.problem.", words(), clock.get());
    }

    private Words words() {
        return settings.words();
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }
}
