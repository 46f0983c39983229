package org.courtesy.text;

import java.util.List;
import java.util.Locale;
import org.courtesy.finding.Calendar;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Refusal;

/** A contact calendar in one language. */
record CalendarTranslation(Texts texts, Locale locale) {

    Calendar translated(Calendar calendar) {
        return new Calendar(
                calendar.customer(),
                calendar.asOf(),
                calendar.days(),
                calendar.contact().stream().map(this::contact).toList(),
                calendar.coming().stream().map(this::coming).toList(),
                calendar.deadlines().stream().map(this::deadline).toList());
    }

    private Calendar.Contact contact(Calendar.Contact contact) {
        List<Refusal> refusals = contact.refusals().stream()
                .map(refusal -> new Refusal(
                        refusal.code(),
                        refusal.rule(),
                        refusal.until(),
                        refusal.liftedBy(),
                        refusal.legalBasis(),
                        texts.text("refusal", refusal.code(), locale)))
                .toList();
        return new Calendar.Contact(
                contact.channel(),
                contact.purpose(),
                contact.allowed(),
                contact.firstDay(),
                contact.firstAt(),
                refusals);
    }

    private Calendar.Coming coming(Calendar.Coming coming) {
        return new Calendar.Coming(
                coming.code(),
                coming.firstDay(),
                coming.lastDay(),
                coming.withheld(),
                texts.text("touchpoint", coming.code(), locale));
    }

    private Deadline deadline(Deadline deadline) {
        return deadline.saying(texts.text("deadline", deadline.kind(), locale));
    }
}
