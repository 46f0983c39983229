package org.courtesy.privacy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.text.Texts;

/** The language in which a customer is written to: the one of theirs that there are texts in, else English. */
@ApplicationScoped
class OwnLanguage {

    private final CustomerReader reader;

    /** For the container's proxy. */
    protected OwnLanguage() {
        this(null);
    }

    @Inject
    OwnLanguage(CustomerReader reader) {
        this.reader = reader;
    }

    @Transactional
    public Locale of(CustomerKey customer) {
        String spoken = reader.get(customer).customer().language();
        return spoken == null ? Locale.ENGLISH : Texts.best(List.of(new Locale.LanguageRange(spoken)));
    }
}
