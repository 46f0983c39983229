package org.courtesy.web.screen.workbench;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.courtesy.rulebook.RulePacks;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.rules.Rulebook;
import org.courtesy.web.screen.rules.RulebookCall;
import org.courtesy.web.screen.rules.VersionShelf;

/** The packs of a version: what it has, what the product offers, in and out. */
@Named
@ViewScoped
public class PackDesk implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "packsForm";

    private final RulePacks packs;
    private final VersionShelf shelf;
    private final UserSettings settings;

    private transient Part file;
    private transient List<PackLine> lines;

    @Inject
    public PackDesk(RulePacks packs, VersionShelf shelf, UserSettings settings) {
        this.packs = packs;
        this.shelf = shelf;
        this.settings = settings;
    }

    /** For the proxy. */
    protected PackDesk() {
        this(null, null, null);
    }

    /** The packs that a version has or could have. */
    public List<PackLine> lines(int version) {
        if (lines == null) {
            lines = PackLine.of(
                    packs.installed(Rulebook.NAME, version),
                    packs.offered(Rulebook.NAME),
                    shelf.clock(),
                    settings.words());
        }
        return lines;
    }

    /** Puts a pack that the product offers into a draft, and shows what that changed. */
    public String install(int version, String pack) {
        return done(version, () -> packs.installOffered(Rulebook.NAME, version, pack));
    }

    /** Takes a pack out of a draft. */
    public String remove(int version, String pack) {
        return done(version, () -> packs.remove(Rulebook.NAME, version, pack));
    }

    /** Puts the pack of the chosen file into a draft. */
    public String upload(int version) {
        return file == null ? null : done(version, () -> packs.install(Rulebook.NAME, version, bytes()));
    }

    private String done(int version, Supplier<RuleSetVersion> act) {
        return RulebookCall.fromForm(FORM, settings.words())
                .ask(act)
                .map(draft -> Navigation.outcomeOfVersion(version))
                .orElse(null);
    }

    private byte[] bytes() {
        try {
            return file.getInputStream().readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The zip that was chosen, null when none was. */
    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
