package org.courtesy.web.screen.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentTextService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** The form in which a version of the words of consents is laid down. */
@Named
@ViewScoped
public class ConsentTextEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConsentTextService texts;
    private final UserSettings settings;

    private String version;
    private List<ContactChannel> channels = new ArrayList<>();
    private List<ProductGroup> groups = new ArrayList<>(List.of(ProductGroup.ENERGY));
    private String controller;
    private String german;
    private String danish;
    private String english;

    @Inject
    public ConsentTextEditor(ConsentTextService texts, UserSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ConsentTextEditor() {
        this(null, null);
    }

    /** Opens the form with what the latest version says, since little changes from one to the next. */
    public void create() {
        version = null;
        texts.texts().stream().findFirst().ifPresent(latest -> {
            channels = new ArrayList<>(latest.channels());
            groups = new ArrayList<>(latest.productGroups());
            controller = latest.controller();
            german = latest.german();
            danish = latest.danish();
            english = latest.english();
        });
    }

    /** Lays it down and shows it. */
    public String save() {
        return ServiceCall.fromForm("newText", settings.words())
                .ask(this::laidDown)
                .map(text -> "/proofs.xhtml?faces-redirect=true&version=" + text.version())
                .orElse(null);
    }

    private ConsentText laidDown() {
        try {
            return texts.add(new ConsentText(
                    version == null ? null : version.strip(),
                    Purpose.ADVERTISING,
                    channels,
                    groups,
                    controller,
                    german,
                    danish,
                    english,
                    null,
                    null,
                    null));
        } catch (ConflictException taken) {
            throw new InvalidInputException(FieldError.of("version", InputProblem.STORED_DIFFERENTLY, version));
        }
    }

    public ContactChannel[] getAllChannels() {
        return ContactChannel.values();
    }

    public ProductGroup[] getAllGroups() {
        return ProductGroup.values();
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public List<ContactChannel> getChannels() {
        return channels;
    }

    public void setChannels(List<ContactChannel> channels) {
        this.channels = channels;
    }

    public List<ProductGroup> getGroups() {
        return groups;
    }

    public void setGroups(List<ProductGroup> groups) {
        this.groups = groups;
    }

    public String getController() {
        return controller;
    }

    public void setController(String controller) {
        this.controller = controller;
    }

    public String getGerman() {
        return german;
    }

    public void setGerman(String german) {
        this.german = german;
    }

    public String getDanish() {
        return danish;
    }

    public void setDanish(String danish) {
        this.danish = danish;
    }

    public String getEnglish() {
        return english;
    }

    public void setEnglish(String english) {
        this.english = english;
    }
}
