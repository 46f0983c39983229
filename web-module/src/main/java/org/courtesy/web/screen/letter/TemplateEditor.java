package org.courtesy.web.screen.letter;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.Purpose;
import org.courtesy.json.InvalidInputException;
import org.courtesy.letter.LetterForm;
import org.courtesy.letter.Placeholder;
import org.courtesy.letter.StoredTemplate;
import org.courtesy.letter.TemplateContent;
import org.courtesy.letter.TemplateService;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** The form of a template. Which template stands in the address. */
@Named
@ViewScoped
public class TemplateEditor implements Serializable {

    /** Parameter value for a template that is not there yet. */
    public static final String NEW = "new";

    private static final long serialVersionUID = 1L;
    private static final String FORM = "template";

    private final TemplateService templates;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String edit;
    private long version;
    private boolean next;
    private TemplateForm form;
    private transient List<SelectItem> types;

    @Inject
    public TemplateEditor(TemplateService templates, UserSettings settings, ReaderClock clock) {
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TemplateEditor() {
        this(null, null, null);
    }

    /** Fills the form with the template to be changed. */
    public void load() {
        if (isFresh()) {
            form = new TemplateForm();
        } else if (edit != null) {
            StoredTemplate stored = templates.get(edit);
            version = stored.version();
            next = stored.releasedAt() != null;
            form = TemplateForm.of(stored.content());
        }
    }

    /** Stores the template and shows it; on an error the form stays as it is. */
    public String save() {
        TemplateContent content = form.content();
        Optional<StoredTemplate> stored = ServiceCall.fromForm(FORM, settings.words())
                .ask(() -> {
                    try {
                        return isFresh() ? templates.create(content) : templates.change(edit, content, version);
                    } catch (InvalidInputException wrong) {
                        throw new InvalidInputException(
                                wrong.errors().stream().map(tell()::named).toList());
                    } catch (PreconditionFailedException changed) {
                        throw new ConflictException("TEMPLATE_CHANGED", changed.getMessage());
                    }
                });
        return stored.map(one -> "/templates.xhtml?faces-redirect=true&template=" + one.id())
                .orElse(null);
    }

    /** What the law makes of the chosen type, in words; empty before one is chosen. */
    public String getLaw() {
        return form.getType() == null
                ? ""
                : settings.words().say("template.law.is", tell().law(templates.law(form.getType())));
    }

    /** What a template can be about, by name. */
    public List<SelectItem> getTypes() {
        if (types == null) {
            types = templates.types().stream()
                    .map(code -> new SelectItem(code, tell().type(code)))
                    .sorted(Comparator.comparing(SelectItem::getLabel, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }
        return types;
    }

    public Purpose[] getPurposes() {
        return Purpose.values();
    }

    public LetterForm[] getForms() {
        return LetterForm.values();
    }

    public Placeholder[] getPlaceholders() {
        return Placeholder.values();
    }

    public boolean isOpen() {
        return edit != null;
    }

    /** Whether the template is not there yet. */
    public boolean isFresh() {
        return NEW.equals(edit);
    }

    /** Whether what is saved becomes the next version, since the present one was released. */
    public boolean isNext() {
        return next;
    }

    /** Id of the template from which one came here, null for none. */
    public String getOrigin() {
        return isFresh() ? null : edit;
    }

    private TemplateWords tell() {
        return new TemplateWords(settings.words(), clock.get());
    }

    /** Id of the template to be changed, {@code new}, or null. */
    public String getEdit() {
        return edit;
    }

    public void setEdit(String edit) {
        this.edit = edit == null || edit.isBlank() ? null : edit.strip();
    }

    public TemplateForm getForm() {
        return form;
    }
}
