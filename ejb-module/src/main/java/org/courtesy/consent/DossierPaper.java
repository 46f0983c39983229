package org.courtesy.consent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.customer.Address;
import org.courtesy.print.Paper;
import org.courtesy.text.Texts;

/** The dossier as a document to be handed to an authority. */
final class DossierPaper {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Texts texts;
    private final Locale locale;
    private final ResourceBundle words;
    private final DateTimeFormatter days;
    private final DateTimeFormatter moments;

    DossierPaper(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.courtesy.consent.dossier", locale, DossierPaper.class.getClassLoader(), NO_FALLBACK);
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withLocale(locale);
    }

    /** The document, a PDF; mostly there is one dossier. */
    byte[] print(List<ConsentDossier> dossiers) {
        ConsentDossier first = dossiers.get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = new Paper(
                say("title", first.customer()),
                first.madeAt().toInstant().toEpochMilli(),
                locale,
                (page, pages) -> say("page", page, pages),
                out)) {
            for (ConsentDossier dossier : dossiers) {
                dossier(dossier, paper);
            }
            ledger(first.chain(), paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void dossier(ConsentDossier dossier, Paper paper) throws IOException {
        person(dossier, paper);
        standing(dossier, paper);
        paper.heading(say("entries"));
        if (dossier.entries().isEmpty()) {
            paper.text(say("entries.none"));
        }
        for (ConsentDossier.Entry entry : dossier.entries()) {
            entry(entry, paper);
        }
        objections(dossier, paper);
    }

    private void person(ConsentDossier dossier, Paper paper) throws IOException {
        if (dossier.erasedAt() != null) {
            paper.text(say("erased", moment(dossier.erasedAt())));
            named(paper, "foundBy", dossier.foundBy());
        }
        named(paper, "customer", dossier.customer());
        named(paper, "former", String.join(", ", dossier.formerNumbers()));
        named(paper, "name", dossier.name() == null ? "" : dossier.name().full());
        named(paper, "address", address(dossier.address()));
        named(paper, "emails", String.join("\n", dossier.emails()));
        named(paper, "phones", String.join("\n", dossier.phones()));
        named(paper, "made", say("made.by", moment(dossier.madeAt()), dossier.madeBy()));
    }

    private static String address(Address address) {
        return address == null
                ? ""
                : Stream.of(address.street(), address.postalCode(), address.city(), address.country())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", "));
    }

    private void standing(ConsentDossier dossier, Paper paper) throws IOException {
        paper.heading(say("standing"));
        if (dossier.standing().isEmpty()) {
            paper.text(say("standing.none"));
        }
        for (ConsentDossier.Standing one : dossier.standing()) {
            paper.strong(code("consentState", one.state()) + " · " + code("channel", one.channel()) + " · "
                    + code("purpose", one.purpose()) + " · " + moment(one.since()));
            String more = Stream.of(
                            one.lastUsedAt() == null ? "" : say("used", moment(one.lastUsedAt())),
                            one.keepUntil() == null ? "" : say("keep", day(one.keepUntil())))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
            if (!more.isEmpty()) {
                paper.particulars(more);
            }
        }
    }

    private void entry(ConsentDossier.Entry entry, Paper paper) throws IOException {
        ConsentEntry said = entry.consent().entry();
        paper.gap(2);
        paper.strong(moment(said.at()) + " · " + code("consentState", said.state()) + " · "
                + code("channel", said.channel()) + " · " + code("purpose", said.purpose()));
        named(paper, "proof", code("proof", said.proof()));
        named(paper, "evidence", said.evidence());
        named(paper, "occasion", occasion(said.occasion()));
        named(
                paper,
                "groups",
                said.productGroups().stream()
                        .map(group -> code("productGroup", group))
                        .collect(Collectors.joining(", ")));
        named(paper, "controller", said.controller());
        named(paper, "recorded", recorded(entry.consent().recordedAt(), said.recordedBy()));
        named(paper, "subject", entry.subject());
        named(paper, "version", said.textVersion());
        if (said.textVersion() != null) {
            named(
                    paper,
                    "words",
                    entry.text() == null ? say("words.none") : entry.text().in(locale.getLanguage()));
        }
        if (entry.keepUntil() != null) {
            paper.particulars(say("keep", day(entry.keepUntil())));
        }
        named(paper, "uses", uses(entry.uses()));
        named(paper, "chain", link(entry.link()));
        named(paper, "salt", entry.salt());
    }

    private String recorded(OffsetDateTime at, String by) {
        return by == null ? moment(at) : say("made.by", moment(at), by);
    }

    /** Mostly the contact in which it was said; others may write what they like. */
    private String occasion(String said) {
        return said != null && texts.has("touchpoint", said) ? code("touchpoint", said) : said;
    }

    private String uses(List<ConsentDossier.Use> uses) {
        return uses.isEmpty() ? say("uses.none") : uses.stream().map(this::use).collect(Collectors.joining("\n"));
    }

    private String use(ConsentDossier.Use use) {
        String made = use.type() == null
                ? moment(use.at()) + " · " + say("use.gone")
                : say("use", moment(use.at()), code("touchpoint", use.type()), use.source(), use.id());
        return use.takenBackAt() == null ? made : made + " · " + say("takenBack", moment(use.takenBackAt()));
    }

    private void objections(ConsentDossier dossier, Paper paper) throws IOException {
        paper.heading(say("objections"));
        if (dossier.objections().isEmpty()) {
            paper.text(say("objections.none"));
        }
        for (ConsentDossier.Objected one : dossier.objections()) {
            paper.strong(moment(one.at()) + " · "
                    + (one.channel() == null ? say("everyChannel") : code("channel", one.channel())) + " · "
                    + code("purpose", one.purpose()));
            named(paper, "recorded", recorded(one.recordedAt(), one.recordedBy()));
            named(paper, "chain", link(one.link()));
        }
    }

    private void ledger(ConsentDossier.LedgerState ledger, Paper paper) throws IOException {
        paper.heading(say("ledger"));
        paper.text(say("ledger.links", ledger.links(), ledger.hash()));
        CheckedChain check = ledger.lastCheck();
        paper.text(
                check == null
                        ? say("ledger.unchecked")
                        : say("ledger.check", moment(check.requestedAt()), check.links(), check.problems()));
        paper.text(say("ledger.how"));
    }

    private String link(Linked link) {
        return link == null
                ? say("chain.none")
                : say("link", link.position(), link.digest(), link.hash(), link.before());
    }

    private void named(Paper paper, String name, String text) throws IOException {
        if (text != null && !text.isBlank()) {
            paper.named(say(name), text);
        }
    }

    private String code(String vocabulary, Object code) {
        return code == null ? "" : texts.text(vocabulary, code.toString(), locale);
    }

    private String day(LocalDate day) {
        return days.format(day);
    }

    private String moment(OffsetDateTime moment) {
        return moments.format(moment);
    }

    private String say(String key, Object... arguments) {
        return arguments.length == 0
                ? words.getString(key)
                : new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
