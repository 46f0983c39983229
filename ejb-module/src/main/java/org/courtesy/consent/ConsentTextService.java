package org.courtesy.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Keeps the words of consents: whoever asks for one reads them, data protection lays them down. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, PRIVACY, ADMIN})
@NotAudited("words of consents without persons")
public class ConsentTextService {

    private static final int LONGEST_VERSION = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 4_000;

    private final ConsentTexts texts;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentTextService() {
        this(null, null, null);
    }

    @Inject
    ConsentTextService(ConsentTexts texts, CurrentCaller caller, Clock clock) {
        this.texts = texts;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them, the latest first. */
    public List<ConsentText> texts() {
        return texts.all().stream().map(ConsentTextEntity::toText).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is no such version
     */
    public ConsentText text(String version) {
        return find(version).toText();
    }

    /**
     * Lays a text down. It cannot be changed afterwards.
     *
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     * @throws ConflictException {@code CONSENT_TEXT_EXISTS} if there is such a version
     */
    @RolesAllowed({PRIVACY, ADMIN})
    @Audited(AuditAction.CONSENT_TEXT_CHANGED)
    public ConsentText add(ConsentText text) {
        check(text);
        if (texts.find(text.version()).isPresent()) {
            throw new ConflictException(
                    "CONSENT_TEXT_EXISTS", "There is a text " + text.version() + " already", text.version());
        }
        ConsentTextEntity row = new ConsentTextEntity(complete(text), caller.name(), clock.instant());
        texts.add(row);
        return row.toText();
    }

    /**
     * Has nobody asked with a text any more; what was said to it stays. A second time changes nothing.
     *
     * @throws NotFoundException if there is no such version
     */
    @RolesAllowed({PRIVACY, ADMIN})
    @Audited(AuditAction.CONSENT_TEXT_CHANGED)
    public ConsentText retire(@About(SubjectKind.CONSENT_TEXT) String version) {
        ConsentTextEntity row = find(version);
        row.retire(caller.name(), clock.instant());
        return row.toText();
    }

    private ConsentTextEntity find(String version) {
        return texts.find(version).orElseThrow(() -> new NotFoundException("CONSENT_TEXT", version));
    }

    private static void check(ConsentText text) {
        new Checks()
                .required("version", text.version())
                .longest("version", text.version(), LONGEST_VERSION)
                .ensure(!text.channels().isEmpty(), "channels", InputProblem.MISSING)
                .required("controller", text.controller())
                .longest("controller", text.controller(), LONGEST_NAME)
                .required("german", text.german())
                .longest("german", text.german(), LONGEST_TEXT)
                .required("danish", text.danish())
                .longest("danish", text.danish(), LONGEST_TEXT)
                .required("english", text.english())
                .longest("english", text.english(), LONGEST_TEXT)
                .done();
    }

    private static ConsentText complete(ConsentText text) {
        return new ConsentText(
                text.version(),
                text.purpose() == null ? Purpose.ADVERTISING : text.purpose(),
                text.channels().stream().distinct().toList(),
                text.productGroups().isEmpty()
                        ? List.of(ProductGroup.ENERGY)
                        : text.productGroups().stream().distinct().toList(),
                text.controller(),
                text.german(),
                text.danish(),
                text.english(),
                null,
                null,
                null);
    }
}
