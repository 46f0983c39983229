package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.web.screen.layout.Words;

/** What the customer has with us, running contracts first. */
public final class Contracts {

    /**
     * A contract.
     *
     * @param name what is supplied and the product
     * @param more number, since when, until when, how much
     */
    public record Line(String name, String more, String state, Tone tone) {}

    private Contracts() {}

    /** The name of a contract: what it supplies and the product, unless the product says it. */
    static String name(Contract contract, Words words) {
        String commodity = words.of(contract.commodity());
        String product = contract.product();
        if (product == null) {
            return commodity;
        }
        return product.contains(commodity) ? product : commodity + " " + product;
    }

    static List<Line> of(CaseFacts facts, Words words) {
        return facts.data().contracts().stream()
                .sorted(Comparator.comparing((Contract c) -> c.status() != ContractStatus.ACTIVE)
                        .thenComparing(Contract::status, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(c -> new Line(name(c, words), more(c, facts.today(), words), words.of(c.status()), tone(c)))
                .toList();
    }

    private static String more(Contract contract, LocalDate today, Words words) {
        List<String> parts = new ArrayList<>();
        parts.add(contract.number());
        if (contract.supplyStart() != null) {
            parts.add(words.say("contracts.since", words.dayNear(contract.supplyStart(), today)));
        }
        if (contract.active()) {
            parts.add(
                    contract.fixedTermEnd() == null
                            ? words.say("contracts.free")
                            : words.say("contracts.until", words.dayNear(contract.fixedTermEnd(), today)));
        }
        if (contract.annualConsumptionKwh() != null) {
            parts.add(words.say("contracts.use", words.number(contract.annualConsumptionKwh())));
        }
        return parts.stream().filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    private static Tone tone(Contract contract) {
        return contract.status() == ContractStatus.ACTIVE
                ? Tone.OK
                : contract.status() == ContractStatus.SIGNED ? Tone.CALM : Tone.WARN;
    }
}
