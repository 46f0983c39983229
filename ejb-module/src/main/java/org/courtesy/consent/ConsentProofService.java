package org.courtesy.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainChecks;
import org.courtesy.chain.Chains;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Proves what customers permitted: the dossier of one, also of one who was erased, and that the ledger of all is as it was written. */
@Stateless
@RolesAllowed(PRIVACY)
public class ConsentProofService {

    private static final int LONGEST_NAMING = 200;

    private final DossierBook dossiers;
    private final KeptProofs kept;
    private final CustomerRegister customers;
    private final LedgerLinks links;
    private final Chains chains;
    private final ChainChecks checks;
    private final LiveRules rules;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ConsentProofService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ConsentProofService(
            DossierBook dossiers,
            KeptProofs kept,
            CustomerRegister customers,
            LedgerLinks links,
            Chains chains,
            ChainChecks checks,
            LiveRules rules,
            CurrentCaller caller) {
        this.dossiers = dossiers;
        this.kept = kept;
        this.customers = customers;
        this.links = links;
        this.chains = chains;
        this.checks = checks;
        this.rules = rules;
        this.caller = caller;
    }

    /**
     * All that proves what a customer permitted and forbade. What was written a moment ago is linked first.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    @Audited(AuditAction.DOSSIER_HANDED_OUT)
    public ConsentDossier dossier(@About(SubjectKind.CUSTOMER) String number) {
        links.catchUp();
        return dossiers.of(customers.get(number), caller.name());
    }

    /**
     * The same as a document to be handed to an authority, a PDF.
     *
     * @param locale null: the language of the customer's country
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.DOSSIER_HANDED_OUT)
    public byte[] print(@About(SubjectKind.CUSTOMER) String number, Locale locale) {
        ConsentDossier dossier = dossier(number);
        boolean danish = customers.get(number).country().equals("DK");
        Locale spoken = locale != null ? locale : danish ? Locale.forLanguageTag("da") : Locale.GERMAN;
        return new DossierPaper(rules.texts(), spoken).print(List.of(dossier));
    }

    /**
     * The proofs of erased persons whom an authority may mean, as long as the law has them kept; the person erased last first.
     *
     * @param named customer number, telephone number or e-mail address as the authority names it
     * @throws NotFoundException if nothing is kept of anybody named so
     */
    @Audited(AuditAction.KEPT_PROOFS_SOUGHT)
    public List<ConsentDossier> kept(String named) {
        new Checks()
                .required("named", named)
                .longest("named", named, LONGEST_NAMING)
                .done();
        links.catchUp();
        List<ConsentDossier> found = kept.of(named.strip()).stream()
                .map(erased -> dossiers.of(erased, named.strip(), caller.name()))
                .toList();
        if (found.isEmpty()) {
            throw new NotFoundException("KEPT_PROOF", named.strip());
        }
        return found;
    }

    /**
     * The same as a document to be handed to an authority, a PDF.
     *
     * @throws NotFoundException if nothing is kept of anybody named so
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.KEPT_PROOFS_SOUGHT)
    public byte[] printKept(String named, Locale locale) {
        return new DossierPaper(rules.texts(), locale == null ? Locale.GERMAN : locale).print(kept(named));
    }

    /** The end of the ledger: how many entries it has, and the checksum of the last. */
    @RolesAllowed({PRIVACY, ADMIN})
    @NotAudited("a number and a checksum")
    public Linked end() {
        return chains.end(Chain.CONSENT);
    }

    /**
     * The latest checks of the ledger first.
     *
     * @param limit how many, 1..{@value Cursor#MAX_LIMIT}
     */
    @RolesAllowed({PRIVACY, ADMIN})
    @NotAudited("numbers and checksums")
    public List<CheckedChain> checks(int limit) {
        return checks.latest(Chain.CONSENT, Cursor.limit(limit));
    }

    /** Has the ledger checked from its first entry to its last, in the background. */
    @RolesAllowed({PRIVACY, ADMIN})
    @Audited(AuditAction.LEDGER_CHECKED)
    public CheckedChain check() {
        return checks.submit(Chain.CONSENT, caller.name());
    }
}
