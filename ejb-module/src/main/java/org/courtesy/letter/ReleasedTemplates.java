package org.courtesy.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.courtesy.audience.AudienceRequest;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/** Released templates, for what is sent by them. Rights are checked by those who call. */
@ApplicationScoped
public class ReleasedTemplates {

    private final TemplateRepository templates;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected ReleasedTemplates() {
        this(null, null);
    }

    @Inject
    ReleasedTemplates(TemplateRepository templates, LiveRules rules) {
        this.templates = templates;
        this.rules = rules;
    }

    /**
     * The number of the version that is sent.
     *
     * @param wanted null: the latest that was released
     * @throws NotFoundException if there is no such template
     * @throws ConflictException if it was withdrawn, or no such version is released
     */
    public int number(String id, Integer wanted) {
        return version(id, wanted).number();
    }

    /** Whether an audience was judged at least as strictly as a version that is sent to it has to be. */
    public boolean covered(String id, int number, AudienceRequest wish) {
        return covered(version(id, number).content(), wish, wish.channel());
    }

    /** What the law has against a version on the channel of an audience, said of a field; nothing if it may be sent. */
    public List<FieldError> unlawful(String field, String id, int number, AudienceRequest wish) {
        return TemplateChecks.filedWrongly(
                field, version(id, number).content(), rules.policy().legalClasses(), wish.channel(), wish.day());
    }

    /** The words of a version for a customer. */
    public FilledText fill(UUID template, int number, CustomerRecord customer, LocalDate day) {
        TemplateContent content =
                templates.version(template, number).orElseThrow().content();
        Draft.Filled filled = new Draft(content, day).fill(customer);
        return new FilledText(filled.language(), filled.text(), content.sender(), filled.wrong());
    }

    TemplateVersionEntity version(String id, Integer wanted) {
        TemplateEntity row =
                Ids.parse(id).flatMap(templates::find).orElseThrow(() -> new NotFoundException("TEMPLATE", id));
        if (row.withdrawn()) {
            throw new ConflictException("TEMPLATE_WITHDRAWN", "Template " + id + " was withdrawn", id);
        }
        return templates.versions(row.id()).stream()
                .filter(TemplateVersionEntity::released)
                .filter(text -> wanted == null || text.number() == wanted)
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        "TEMPLATE_NOT_RELEASED", "No such version of template " + id + " is released", id));
    }

    boolean covered(TemplateContent template, AudienceRequest wish, ContactChannel channel) {
        Purpose judged = wish.purpose() != null
                ? wish.purpose()
                : rules.policy()
                        .legalClasses()
                        .strictest(wish.action(), channel, wish.day())
                        .purpose();
        return judged.compareTo(
                        TemplateChecks.purposeOf(template, rules.policy().legalClasses(), channel, wish.day()))
                >= 0;
    }
}
