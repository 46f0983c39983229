package org.courtesy.web.screen.audience;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.courtesy.handover.HandoverProspect;
import org.courtesy.handover.HandoverRequest;
import org.courtesy.handover.HandoverService;
import org.courtesy.letter.StoredTemplate;
import org.courtesy.letter.TemplateService;
import org.courtesy.letter.TemplateState;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/** Hands the audience that is looked at to the gateway of its channel, and shows what came of it. */
@Named
@ViewScoped
public class HandoverView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "handover";
    private static final Plan NOTHING = new Plan(null, "AUDIENCE_NOT_HELD");

    private final HandoverService handovers;
    private final TemplateService templates;
    private final AudiencesView audiences;
    private final UserSettings settings;
    private final CurrentUser me;

    private String template;
    private transient Plan plan;
    private transient HandoverSheet sheet;

    @Inject
    public HandoverView(
            HandoverService handovers,
            TemplateService templates,
            AudiencesView audiences,
            UserSettings settings,
            CurrentUser me) {
        this.handovers = handovers;
        this.templates = templates;
        this.audiences = audiences;
        this.settings = settings;
        this.me = me;
    }

    /** For the proxy. */
    protected HandoverView() {
        this(null, null, null, null, null);
    }

    /**
     * What can be done now.
     *
     * @param prospect null when nothing can be
     * @param obstacle code of what stands against it, null when nothing does
     */
    private record Plan(HandoverProspect prospect, String obstacle) {}

    /** Whether somebody looks at an audience who may hand it over: pages also ask on behalf of what they do not show. */
    private boolean isAsking() {
        return me.isAdministering() && audiences.getAudience() != null;
    }

    private Plan plan() {
        if (!isAsking()) {
            return NOTHING;
        }
        if (plan == null) {
            try {
                plan = new Plan(handovers.prospect(audiences.getAudience()), null);
            } catch (ConflictException notNow) {
                plan = new Plan(null, notNow.code());
            }
        }
        return plan;
    }

    /** Whether the audience is one to be handed over, now or later: its contacts are held. */
    public boolean isMeant() {
        String obstacle = plan().obstacle();
        return obstacle == null || !obstacle.equals("AUDIENCE_NOT_HELD") && !obstacle.equals("AUDIENCE_NOT_DONE");
    }

    /** Whether there are contacts to be handed over, and nothing stands against it. */
    public boolean isReady() {
        return plan().prospect() != null && plan().prospect().contacts() > 0 && !isRunning();
    }

    /** Why nothing can be handed over now; empty when something can. */
    public String getObstacle() {
        if (!isMeant()) {
            return "";
        }
        if (plan().obstacle() != null) {
            return words().say("handover.obstacle." + plan().obstacle());
        }
        return plan().prospect().contacts() == 0 ? words().say("handover.nothingLeft") : "";
    }

    /** How many contacts go by which gateway. */
    public String getQuestion() {
        HandoverProspect prospect = plan().prospect();
        return prospect == null ? "" : words().say("handover.question", prospect.contacts(), prospect.gateway());
    }

    /** Whether the gateway has to be told what to say. */
    public boolean isTemplateNeeded() {
        return plan().prospect() != null && plan().prospect().needsMessage();
    }

    /** What can be said: templates of which a version was released, by name. */
    public List<SelectItem> getTemplates() {
        return templates.list(null, null, Cursor.MAX_LIMIT).items().stream()
                .filter(HandoverView::released)
                .map(one -> new SelectItem(one.id(), one.content().name()))
                .sorted(Comparator.comparing(SelectItem::getLabel, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** A later version is only begun when the one before was released. */
    private static boolean released(StoredTemplate one) {
        return one.state() == TemplateState.RELEASED || one.state() == TemplateState.DRAFT && one.number() > 1;
    }

    /** Has the contacts handed over and shows how far that is; on an error the dialog stays as it is. */
    public String start() {
        String audience = audiences.getAudience();
        return ServiceCall.fromForm(FORM, words())
                .ask(() -> handovers.start(new HandoverRequest(audience, template, null)))
                .map(job -> "/audiences.xhtml?faces-redirect=true&audience=" + audience)
                .orElse(null);
    }

    /** Stops after the present contact. */
    public void stop() {
        Optional.ofNullable(getSheet()).ifPresent(one -> handovers.stop(one.id()));
        look();
    }

    /** Looks again how far it is. */
    public void look() {
        sheet = null;
        plan = null;
    }

    /** How far handing over is; null when it was never begun. */
    public HandoverSheet getSheet() {
        if (sheet == null && isAsking()) {
            sheet = handovers
                    .latest(audiences.getAudience())
                    .map(job -> HandoverSheet.of(job, code -> handovers.reason(code, settings.getLocale()), words()))
                    .orElse(null);
        }
        return sheet;
    }

    /** Whether contacts are being handed over. */
    public boolean isRunning() {
        return getSheet() != null && getSheet().running();
    }

    /** Sends what became of each contact as a file. */
    public void download() {
        Optional.ofNullable(getSheet())
                .ifPresent(one -> Download.sendCsv(
                        "handover-" + one.id(), writer -> handovers.write(one.id(), settings.getLocale(), writer)));
    }

    private Words words() {
        return settings.words();
    }

    /** Id of the template that says what to send; null: the gateway's system knows by itself. */
    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template == null || template.isBlank() ? null : template;
    }
}
