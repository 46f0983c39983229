package org.courtesy.web.screen.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.courtesy.json.InvalidInputException;
import org.courtesy.letter.LawOfType;
import org.courtesy.letter.StoredTemplate;
import org.courtesy.letter.TemplateService;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.report.Download;

/** The templates of letters, and the version that is looked at. Which one stands in the address. */
@Named
@ViewScoped
public class TemplatesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final TemplateService templates;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String template;
    private Integer number;
    private String preview;
    private String reason;
    private transient List<StoredTemplate> all;
    private transient TemplateSheet sheet;

    @Inject
    public TemplatesView(TemplateService templates, UserSettings settings, ReaderClock clock) {
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TemplatesView() {
        this(null, null, null);
    }

    public List<TemplateLine> getLines() {
        if (all == null) {
            all = templates.list(null, null, MOST).items();
        }
        return all.stream().map(one -> TemplateLine.of(one, tell())).toList();
    }

    /** The version that is looked at, null when there is none. */
    public TemplateSheet getSheet() {
        if (sheet == null && template != null) {
            List<StoredTemplate> versions = templates.versions(template);
            StoredTemplate shown = versions.stream()
                    .filter(one -> number == null || one.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("TEMPLATE_VERSION", String.valueOf(number)));
            sheet = TemplateSheet.of(shown, versions, templates.history(template), law(shown), tell());
        }
        return sheet;
    }

    private LawOfType law(StoredTemplate shown) {
        return templates.law(shown.content().type());
    }

    /** Sends what the version looks like, printed for somebody who is not there. */
    public void print() {
        byte[] pdf = templates.preview(template, number, Locale.forLanguageTag(preview));
        Download.showPdf("template-" + template, pdf);
    }

    /** Releases the draft to be printed; on an error the page stays as it is. */
    public String release() {
        long seen = getSheet().stored();
        Optional<StoredTemplate> released = ServiceCall.fromForm("sheet", settings.words())
                .ask(() -> {
                    try {
                        return templates.release(template, reason, seen);
                    } catch (InvalidInputException wrong) {
                        throw new InvalidInputException(
                                wrong.errors().stream().map(tell()::named).toList());
                    } catch (PreconditionFailedException changed) {
                        throw new ConflictException("TEMPLATE_CHANGED", changed.getMessage());
                    }
                });
        return released.map(one -> Navigation.samePage()).orElse(null);
    }

    /** Takes the template back at once. */
    public String withdraw() {
        templates.withdraw(template, null);
        return Navigation.samePage();
    }

    private TemplateWords tell() {
        return new TemplateWords(settings.words(), clock.get());
    }

    /** Id of the template that is looked at, null for none. */
    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template == null || template.isBlank() ? null : template.strip();
    }

    /** Number of the version that is looked at, null for the latest. */
    public Integer getNumber() {
        return number;
    }

    public void setNumber(Integer number) {
        this.number = number;
    }

    /** The language in which it is printed. */
    public String getPreview() {
        return preview;
    }

    public void setPreview(String preview) {
        this.preview = preview;
    }

    /** Why words that may advertise may stay. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
