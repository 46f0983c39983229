package org.courtesy.web.screen.selfservice;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.Address;
import org.courtesy.fact.ContractStatus;
import org.courtesy.selfservice.OwnContract;
import org.courtesy.selfservice.OwnRecord;
import org.courtesy.web.screen.layout.Words;

/** "What do you know about me?": master data and contracts in words. */
final class Facts {

    /** Something known, with its name. */
    public record Fact(String name, String value) {}

    /** A contract: what, and its particulars. */
    public record Contract(String name, String more) {}

    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Words words) {
        this.words = words;
    }

    static List<Fact> of(OwnRecord self, Words words) {
        Facts facts = new Facts(words);
        facts.add("my.know.number", self.number());
        facts.add("my.know.name", self.name());
        facts.add("my.know.address", address(self.address(), words));
        facts.add("my.know.email", String.join(", ", self.emails()));
        facts.add("my.know.phone", String.join(", ", self.phones()));
        facts.add("my.know.birthday", facts.birthday(self));
        facts.add("my.know.language", self.language() == null ? "" : Words.nameOf(self.language()));
        facts.add("my.know.recommend", facts.recommendation(self));
        facts.add("my.know.asked", words.day(self.askedForConsentOn()));
        facts.add("my.know.mind", facts.minded(self));
        return List.copyOf(facts.facts);
    }

    private void add(String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(words.say(key), value));
        }
    }

    private String birthday(OwnRecord self) {
        if (self.birthday() == null) {
            return "";
        }
        String purposes = self.birthDatePurposes().stream()
                .map(purpose -> words.of("birthDatePurpose", purpose.name()))
                .collect(Collectors.joining(", "));
        return words.say("my.know.birthday.for", dayAndMonth(words.locale()).format(self.birthday()), purposes);
    }

    private static DateTimeFormatter dayAndMonth(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return new DateTimeFormatterBuilder()
                .appendPattern(english ? "d MMMM" : "d. MMMM")
                .toFormatter(locale);
    }

    private String recommendation(OwnRecord self) {
        if (self.recommendation() == null) {
            return "";
        }
        return self.recommendationOn() == null
                ? words.say("my.know.recommend.undated", self.recommendation())
                : words.say("my.know.recommend.value", self.recommendation(), words.day(self.recommendationOn()));
    }

    private String minded(OwnRecord self) {
        return Stream.of(
                        self.optOutRegister() ? "my.know.mind.register" : null,
                        self.requestOpen() ? "my.know.mind.request" : null,
                        self.restricted() ? "my.know.mind.restricted" : null,
                        self.conciliationOpen() ? "my.know.mind.conciliation" : null)
                .filter(Objects::nonNull)
                .map(words::say)
                .collect(Collectors.joining(" "));
    }

    private static String address(Address address, Words words) {
        if (address == null) {
            return "";
        }
        return Stream.of(
                        address.street(),
                        Stream.of(address.postalCode(), address.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        words.country(address.country()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    static Contract contract(OwnContract contract, Words words) {
        List<String> more = new ArrayList<>();
        more.add(words.say("my.know.contract.number", contract.number()));
        more.add(words.of(contract.status()));
        if (contract.supplyStart() != null) {
            more.add(words.say("my.know.contract.since", words.day(contract.supplyStart())));
        }
        if (contract.status() == ContractStatus.ACTIVE) {
            more.add(
                    contract.fixedTermEnd() == null
                            ? words.say("my.know.contract.free")
                            : words.say("my.know.contract.term", words.day(contract.fixedTermEnd())));
        }
        if (contract.annualConsumptionKwh() != null) {
            more.add(words.say("my.know.contract.use", words.number(contract.annualConsumptionKwh())));
        }
        if (contract.directDebit()) {
            more.add(words.say("my.know.contract.debit"));
        }
        if (contract.terminationReceivedOn() != null) {
            more.add(words.say("my.know.contract.ended", words.day(contract.terminationReceivedOn())));
        }
        if (contract.moveOutOn() != null) {
            more.add(words.say("my.know.contract.move", words.day(contract.moveOutOn())));
        }
        return new Contract(
                name(contract, words),
                more.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · ")));
    }

    /** What is supplied and the product, unless the product says it. */
    private static String name(OwnContract contract, Words words) {
        String commodity = words.of(contract.commodity());
        String product = contract.product();
        return product != null && product.contains(commodity)
                ? product
                : Stream.of(commodity, product)
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
    }
}
