package org.courtesy.privacy.export;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;

/**
 * Hands out everything known about a customer. It is written to a file first, which goes when it has been read: so it is whole or not
 * there, and its length costs no memory. Who handed out what is noted with it or neither happens.
 */
@Stateless
@RolesAllowed(PRIVACY)
public class DataExportService {

    private final ExportWriter writer;
    private final ExportLog log;
    private final CustomerRegister customers;
    private final OwnLanguage languages;
    private final LiveRules rules;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DataExportService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DataExportService(
            ExportWriter writer,
            ExportLog log,
            CustomerRegister customers,
            OwnLanguage languages,
            LiveRules rules,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.writer = writer;
        this.log = log;
        this.customers = customers;
        this.languages = languages;
        this.rules = rules;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Everything known about a customer.
     *
     * @param language German, Danish or English; null: the customer's own
     * @return to be closed by the caller, whereupon the file behind it is gone
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.DATA_EXPORTED)
    public InputStream export(@About(SubjectKind.CUSTOMER) String number, @Noted ExportForm form, Locale language) {
        CustomerKey customer = customers.get(number);
        Instant now = clock.instant();
        Locale locale = language == null ? languages.of(customer) : language;
        ExportWords words = new ExportWords(rules.texts(), locale, customer.zone());
        log.add(new ExportEntity(ids.next(), customer, form, locale.getLanguage(), now, caller.name()));
        try {
            Path file = Files.createTempFile("courtesy-privacy-", null);
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                        ExportSheet sheet = form.sheet(words.say("title", customer.number()), customer, words, out)) {
                    writer.write(customer, customer.at(now), words, sheet);
                }
                return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
