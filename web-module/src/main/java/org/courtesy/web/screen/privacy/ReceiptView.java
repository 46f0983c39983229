package org.courtesy.web.screen.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.privacy.erasure.Erasure;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The receipt of an erasure, which names nobody. */
@Named
@RequestScoped
public class ReceiptView {

    private final ErasureService erasures;
    private final UserSettings settings;
    private final ReaderClock clock;

    @Inject
    public ReceiptView(ErasureService erasures, UserSettings settings, ReaderClock clock) {
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReceiptView() {
        this(null, null, null);
    }

    /** What became of a person, one sentence each; empty for a receipt that is none. */
    public List<String> lines(String id) {
        return erasures.receipt(id).map(this::lines).orElse(List.of());
    }

    private List<String> lines(Erasure receipt) {
        Words words = settings.words();
        Clock wall = clock.get();
        long removed =
                receipt.removed().values().stream().mapToLong(Long::longValue).sum();
        long emptied =
                receipt.emptied().values().stream().mapToLong(Long::longValue).sum();
        String proofs = receipt.proofs() == 0
                ? words.say("erase.receipt.noProofs")
                : receipt.proofsUntil() == null
                        ? words.say("erase.receipt.proofs", receipt.proofs())
                        : words.say("erase.receipt.proofsUntil", receipt.proofs(), words.day(receipt.proofsUntil()));
        return List.of(
                words.say(
                        "erase.receipt.when",
                        words.moment(receipt.erasedAt(), wall.getZone(), LocalDate.now(wall)),
                        receipt.erasedBy(),
                        receipt.id()),
                words.say("erase.receipt.rows", removed, emptied),
                proofs);
    }
}
