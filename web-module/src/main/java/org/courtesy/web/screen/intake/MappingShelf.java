package org.courtesy.web.screen.intake;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.Mapping;
import org.courtesy.intake.MappingInfo;
import org.courtesy.intake.MappingService;
import org.courtesy.intake.NamedMapping;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.Tagged;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The mappings that are kept: the one that was taken up, and the one that is to be kept. */
@Named
@ViewScoped
public class MappingShelf implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME_FIELD = "mapping:name";
    private static final String GERMAN = "standard-de";

    private final MappingService mappings;
    private final UserSettings settings;

    private String chosen;
    private String checksum;
    private String name;
    private String saved;

    @Inject
    public MappingShelf(MappingService mappings, UserSettings settings) {
        this.mappings = mappings;
        this.settings = settings;
    }

    /** For the proxy. */
    protected MappingShelf() {
        this(null, null);
    }

    /** What can be chosen for a kind: the shipped ones by what they do, those of the house by their names. */
    public List<SelectItem> choices(ImportKind kind) {
        return mappings.list().stream()
                .filter(one -> one.kind() == null || one.kind() == kind)
                .map(one -> new SelectItem(
                        one.name(), one.shipped() ? words().say("import.preset." + one.name()) : one.name()))
                .toList();
    }

    /**
     * Chooses the one that seems to be meant: of those of the house that speak of columns of this file only the one
     * that says most, else the shipped one
     * for the way in which offices write where values are separated by semicolons.
     */
    public void choose(ImportKind kind, List<String> columns, String separator) {
        chosen = mappings.list().stream()
                .filter(one -> one.kind() == kind)
                .map(MappingInfo::name)
                .filter(one -> MappingForm.fits(kept(one), columns))
                .max(Comparator.comparingInt(one -> kept(one).fields().size()))
                .orElse(";".equals(separator) ? GERMAN : null);
    }

    private Mapping kept(String one) {
        return mappings.get(one).body().mapping();
    }

    /** The one that is chosen. */
    public Mapping take() {
        String taken = chosen == null ? mappings.list().get(0).name() : chosen;
        Tagged<NamedMapping> found = mappings.get(taken);
        chosen = taken;
        boolean ours = found.body().kind() != null;
        checksum = ours ? found.checksum() : null;
        name = ours ? taken : null;
        saved = null;
        return found.body().mapping();
    }

    /** Keeps a mapping under the name that was typed; says beside it why that cannot be. */
    public void save(ImportKind kind, Mapping mapping) {
        saved = null;
        String wanted = name == null ? "" : name.strip();
        keep(wanted, new NamedMapping(kind, mapping)).ifPresent(kept -> {
            chosen = wanted;
            checksum = kept.checksum();
            saved = words().say("import.saved", wanted);
        });
    }

    /** Removes the one that was taken up, if it is one of the house. */
    public void forget() {
        saved = null;
        try {
            mappings.delete(chosen, checksum);
            saved = words().say("import.forgotten", chosen);
            chosen = mappings.list().get(0).name();
            checksum = null;
            name = null;
        } catch (NotFoundException gone) {
            refuse(words().say("import.forget.gone"));
        } catch (PreconditionFailedException changed) {
            refuse(words().say("import.forget.changed"));
        }
    }

    /** Whether the one that was taken up can be removed. */
    public boolean isOurs() {
        return checksum != null;
    }

    private Optional<Tagged<NamedMapping>> keep(String wanted, NamedMapping mapping) {
        try {
            return Optional.of(mappings.put(wanted, mapping, wanted.equals(chosen) ? checksum : null));
        } catch (InvalidInputException wrong) {
            TargetNames names = new TargetNames(mapping.kind(), words());
            wrong.errors()
                    .forEach(
                            error -> refuse(isName(error) ? words().say("import.save.badName") : names.problem(error)));
        } catch (PreconditionRequiredException | ConflictException taken) {
            refuse(words().say("import.save.taken"));
        } catch (PreconditionFailedException changed) {
            refuse(words().say("import.save.changed"));
        }
        return Optional.empty();
    }

    private static boolean isName(FieldError error) {
        return error.field().equals("name");
    }

    private static void refuse(String text) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(NAME_FIELD, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        context.validationFailed();
    }

    private Words words() {
        return settings.words();
    }

    /** The name of the mapping that was taken up. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    /** The name under which a mapping is to be kept. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** That it was kept, in words; null before. */
    public String getSaved() {
        return saved;
    }
}
