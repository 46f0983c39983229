package org.courtesy.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainChecks;
import org.courtesy.chain.Chains;
import org.courtesy.chain.Linked;
import org.courtesy.customer.Address;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Duplicates;
import org.courtesy.customer.ErasedCustomer;
import org.courtesy.customer.Name;
import org.courtesy.shared.Instants;

/** Puts the dossier of a customer together, with few queries however much there is. Runs in the caller's transaction. */
@ApplicationScoped
class DossierBook {

    private final ConsentRepository consents;
    private final ConsentTexts texts;
    private final KeepTime keep;
    private final CustomerReader reader;
    private final Duplicates duplicates;
    private final Chains chains;
    private final ChainChecks checks;
    private final Clock clock;

    /** For the container's proxy. */
    protected DossierBook() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    DossierBook(
            ConsentRepository consents,
            ConsentTexts texts,
            KeepTime keep,
            CustomerReader reader,
            Duplicates duplicates,
            Chains chains,
            ChainChecks checks,
            Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.keep = keep;
        this.reader = reader;
        this.duplicates = duplicates;
        this.chains = chains;
        this.checks = checks;
        this.clock = clock;
    }

    ConsentDossier of(CustomerKey customer, String madeBy) {
        CustomerRecord known = reader.get(customer);
        return of(
                customer,
                new Person(
                        duplicates.aliases(customer.number()).numbers(),
                        known.name(),
                        known.address(),
                        known.emails(),
                        known.phones(),
                        null,
                        null),
                madeBy);
    }

    /** What is left of the dossier of an erased person whom somebody named so. */
    ConsentDossier of(ErasedCustomer erased, String foundBy, String madeBy) {
        return of(
                erased.key(),
                new Person(List.of(), null, null, List.of(), List.of(), erased.erasedAt(), foundBy),
                madeBy);
    }

    /** Whose dossier it is, or how it was found when nobody knows any more. */
    private record Person(
            List<String> formerNumbers,
            Name name,
            Address address,
            List<String> emails,
            List<String> phones,
            OffsetDateTime erasedAt,
            String foundBy) {}

    private ConsentDossier of(CustomerKey customer, Person person, String madeBy) {
        Instant now = clock.instant();
        List<ConsentRepository.UsedConsent> entries = new ArrayList<>(consents.ledger(customer.id(), now));
        Collections.reverse(entries);
        List<ObjectionEntity> objections = new ArrayList<>(consents.objections(customer.id()));
        Collections.reverse(objections);
        List<ConsentUseEntity> uses = consents.uses(
                entries.stream().map(entry -> entry.consent().id()).toList());
        Map<Long, Linked> links = links(entries, objections, uses);
        Map<Long, List<ConsentDossier.Use>> used = uses(customer, uses, links);
        Map<String, ConsentText> words = texts
                .named(entries.stream()
                        .map(entry -> entry.consent().textVersion())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .map(ConsentTextEntity::toText)
                .collect(Collectors.toMap(ConsentText::version, Function.identity()));
        return new ConsentDossier(
                customer.number(),
                person.formerNumbers(),
                person.name(),
                person.address(),
                person.emails(),
                person.phones(),
                person.erasedAt(),
                person.foundBy(),
                customer.at(now),
                madeBy,
                standing(customer, entries, now),
                entries.stream()
                        .map(entry -> entry(customer, entry, words, used, links))
                        .toList(),
                objections.stream()
                        .map(row -> new ConsentDossier.Objected(
                                row.toFact(Instants::utc).purpose(),
                                row.toFact(Instants::utc).channel(),
                                row.toFact(customer::at).at(),
                                customer.at(row.recordedAt()),
                                row.recordedBy(),
                                links.get(row.position())))
                        .toList(),
                state());
    }

    private ConsentDossier.LedgerState state() {
        Linked end = chains.end(Chain.CONSENT);
        return new ConsentDossier.LedgerState(
                end.position(), end.hash(), checks.last(Chain.CONSENT).orElse(null));
    }

    private Map<Long, Linked> links(
            List<ConsentRepository.UsedConsent> entries,
            List<ObjectionEntity> objections,
            List<ConsentUseEntity> uses) {
        List<Long> places = Stream.of(
                        entries.stream().map(entry -> entry.consent().position()),
                        objections.stream().map(ObjectionEntity::position),
                        uses.stream().map(use -> use.position))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .toList();
        return chains.links(Chain.CONSENT, places);
    }

    private Map<Long, List<ConsentDossier.Use>> uses(
            CustomerKey customer, List<ConsentUseEntity> uses, Map<Long, Linked> links) {
        Map<UUID, Instant> takenBack = new HashMap<>();
        uses.stream().filter(use -> use.takesBack != null).forEach(use -> takenBack.put(use.takesBack, use.recordedAt));
        Map<UUID, ConsentRepository.Contact> contacts =
                consents.contacts(uses.stream().map(use -> use.touchpointId).collect(Collectors.toSet()));
        Map<Long, List<ConsentDossier.Use>> used = new HashMap<>();
        uses.stream().filter(use -> use.takesBack == null).forEach(use -> {
            ConsentRepository.Contact contact = contacts.get(use.touchpointId);
            used.computeIfAbsent(use.consentId, id -> new ArrayList<>())
                    .add(new ConsentDossier.Use(
                            use.touchpointId.toString(),
                            contact == null ? null : contact.type(),
                            contact == null ? null : contact.source(),
                            contact == null ? null : contact.sourceId(),
                            customer.at(use.usedAt),
                            takenBack.containsKey(use.id) ? customer.at(takenBack.get(use.id)) : null,
                            use.position == null ? null : links.get(use.position)));
        });
        return used;
    }

    private ConsentDossier.Entry entry(
            CustomerKey customer,
            ConsentRepository.UsedConsent row,
            Map<String, ConsentText> words,
            Map<Long, List<ConsentDossier.Use>> used,
            Map<Long, Linked> links) {
        ConsentEntity consent = row.consent();
        PersonPart person = consent.person();
        return new ConsentDossier.Entry(
                consent.toStored(customer, row.lastUse()),
                person == null ? null : person.subject(),
                consent.textVersion() == null ? null : words.get(consent.textVersion()),
                keep.until(customer, consent, row.lastUse()),
                used.getOrDefault(consent.id(), List.of()),
                person == null ? null : person.salt(),
                consent.position() == null ? null : links.get(consent.position()));
    }

    /** What the latest word on each purpose and channel is. */
    private List<ConsentDossier.Standing> standing(
            CustomerKey customer, List<ConsentRepository.UsedConsent> entries, Instant now) {
        Map<String, ConsentDossier.Standing> standing = new LinkedHashMap<>();
        for (ConsentRepository.UsedConsent row : entries) {
            if (!row.consent().givenAt().isAfter(now)) {
                ConsentEntry entry =
                        row.consent().toStored(customer, row.lastUse()).entry();
                standing.put(
                        entry.purpose() + " " + entry.channel(),
                        new ConsentDossier.Standing(
                                entry.purpose(),
                                entry.channel(),
                                entry.state(),
                                entry.at(),
                                entry.lastUsedAt(),
                                keep.until(customer, row.consent(), row.lastUse())));
            }
        }
        return List.copyOf(standing.values());
    }
}
