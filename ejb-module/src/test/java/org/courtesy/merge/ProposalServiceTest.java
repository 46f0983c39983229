package org.courtesy.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.CustomerService;
import org.courtesy.customer.Customers;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.merge.Proposal.Reason;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalServiceTest {

    private static final Consumer<ObjectNode> ANOTHER_NAME =
            tree -> tree.withObject("/name").put("given", "Berta");
    private static final Consumer<ObjectNode> ANOTHER_BIRTH_DATE =
            tree -> tree.withObject("/customer").put("birthDate", "1958-07-01");
    private static final Consumer<ObjectNode> NO_BIRTH_DATE =
            tree -> tree.withObject("/customer").remove(List.of("birthDate", "birthDatePurposes"));
    private static final Consumer<ObjectNode> ANOTHER_EMAIL =
            tree -> tree.putArray("emails").add("other@example.org");
    private static final Consumer<ObjectNode> ANOTHER_PHONE =
            tree -> tree.putArray("phones").add("0351 4711");
    private static final Consumer<ObjectNode> ANOTHER_ADDRESS =
            tree -> tree.withObject("/address").put("street", "Torgasse 9");

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeAnna() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        store("C-1", tree -> {});
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void store(String number, Consumer<ObjectNode> change) {
        ObjectNode tree = CaseJson.tree(Customers.anna(number));
        change.accept(tree);
        database.call(entityManager ->
                Customers.service(entityManager, clock).put(number, CaseJson.read(tree, CustomerRecord.class), null));
    }

    private <T> T call(Function<ProposalService, T> work) {
        return database.call(entityManager -> work.apply(Merges.proposals(entityManager, clock)));
    }

    private List<Proposal> all() {
        return call(proposals -> proposals.list(null, 500, Locale.ENGLISH)).items();
    }

    private List<Proposal> of(String number, Locale language) {
        return call(proposals -> proposals.of(number, language));
    }

    private List<String> differentFrom(String number) {
        return call(proposals -> proposals.distinctFrom(number)).stream()
                .map(Distinct::other)
                .toList();
    }

    private List<String> pairs() {
        return all().stream()
                .map(one -> one.customer().number() + " " + one.other().number())
                .toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private void merge(String survivor, String duplicate) {
        database.call(entityManager -> {
            long version = Customers.service(entityManager, clock).get(survivor).version();
            return Merges.service(entityManager, clock)
                    .merge(survivor, new MergeCustomers(duplicate, "the same"), version);
        });
    }

    @Test
    void recordsThatAreAlikeInEverythingAreProposedOnceWithEveryReason() {
        store("C-2", tree -> {});

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.customer().number()).isEqualTo("C-1");
            assertThat(one.other().number()).isEqualTo("C-2");
            assertThat(one.other().name()).isEqualTo("Anna Müller");
            assertThat(one.strength()).isEqualTo(Strength.PROBABLE);
            assertThat(codes(one.reasons()))
                    .containsExactly("SAME_NAME", "SAME_BIRTH_DATE", "SAME_EMAIL", "SAME_PHONE", "SAME_ADDRESS");
            assertThat(one.reasons().get(2).text()).isEqualTo("The same e-mail address");
            assertThat(one.doubts()).isEmpty();
        });
    }

    @Test
    void spellingDoesNotMatter() {
        store("C-2", tree -> {
            NO_BIRTH_DATE.accept(tree);
            tree.withObject("/name").put("given", "ANNA").put("family", "Mueller");
            tree.putArray("emails").add(" Anna.Mueller@Example.ORG ".strip());
            tree.putArray("phones").add("0341/960001");
            tree.withObject("/address").put("street", "Karlstr. 5");
        });

        assertThat(codes(all().get(0).reasons()))
                .containsExactly("SAME_NAME", "SAME_EMAIL", "SAME_PHONE", "SAME_ADDRESS");
    }

    @Test
    void theNameAndOneThingMoreIsProbable() {
        store("C-2", ANOTHER_EMAIL.andThen(ANOTHER_PHONE).andThen(ANOTHER_ADDRESS));
        store("C-3", NO_BIRTH_DATE.andThen(tree -> {
            tree.putArray("emails").add("third@example.org");
            tree.putArray("phones");
        }));

        assertThat(all()).extracting(Proposal::strength).containsOnly(Strength.PROBABLE);
        assertThat(pairs()).containsExactly("C-1 C-2", "C-1 C-3");
    }

    @Test
    void aFatherAndASonOfTheSameNameArePossibleOnly() {
        store("C-2", ANOTHER_BIRTH_DATE.andThen(ANOTHER_EMAIL).andThen(ANOTHER_PHONE));

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.strength()).isEqualTo(Strength.POSSIBLE);
            assertThat(codes(one.reasons())).containsExactly("SAME_NAME", "SAME_ADDRESS");
            assertThat(codes(one.doubts())).containsExactly("DIFFERENT_BIRTH_DATE");
        });
    }

    @Test
    void twinsArePossibleOnly() {
        store("C-2", ANOTHER_NAME);

        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.strength()).isEqualTo(Strength.POSSIBLE);
            assertThat(codes(one.reasons()))
                    .containsExactly("SAME_BIRTH_DATE", "SAME_EMAIL", "SAME_PHONE", "SAME_ADDRESS");
            assertThat(codes(one.doubts())).containsExactly("DIFFERENT_NAME");
        });
    }

    @Test
    void aHouseholdThatSharesEverythingButNameAndBirthDateIsNotProposed() {
        store("C-2", ANOTHER_NAME.andThen(ANOTHER_BIRTH_DATE));
        store(
                "C-3",
                ANOTHER_NAME
                        .andThen(NO_BIRTH_DATE)
                        .andThen(ANOTHER_EMAIL)
                        .andThen(ANOTHER_ADDRESS)
                        .andThen(ANOTHER_PHONE));

        assertThat(all()).isEmpty();
    }

    @Test
    void theSameNameAloneIsNothing() {
        store("C-2", NO_BIRTH_DATE.andThen(ANOTHER_EMAIL).andThen(ANOTHER_PHONE).andThen(ANOTHER_ADDRESS));

        assertThat(all()).isEmpty();
    }

    @Test
    void aPersonAndAnOrganisationAreNotAlike() {
        store("C-2", tree -> {
            tree.withObject("/customer").put("kind", "ORGANISATION");
            tree.withObject("/name").put("organisation", "Anna Müller");
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void aRecordThatIsChangedIsNotAlikeAnyMore() {
        store("C-2", tree -> {});
        ObjectNode tree = CaseJson.tree(Customers.anna("C-2"));
        ANOTHER_NAME.andThen(ANOTHER_BIRTH_DATE).accept(tree);
        database.call(entityManager -> {
            CustomerService customers = Customers.service(entityManager, clock);
            CustomerRecord changed = CaseJson.read(tree, CustomerRecord.class);
            return customers.put("C-2", changed, customers.get("C-2").version());
        });

        assertThat(all()).isEmpty();
    }

    @Test
    void manyRecordsOfTheSameAreAPropertyManager() {
        for (int i = 2; i <= AlikeRecords.MOST_ALIKE; i++) {
            store("C-" + i, NO_BIRTH_DATE);
        }
        assertThat(all()).hasSize(AlikeRecords.MOST_ALIKE * (AlikeRecords.MOST_ALIKE - 1) / 2);

        store("C-X", NO_BIRTH_DATE);

        assertThat(all()).isEmpty();
    }

    @Test
    void pagesGoThroughAllOfThemOnce() {
        for (int i = 2; i <= 6; i++) {
            store("C-" + i, i % 2 == 0 ? NO_BIRTH_DATE : ANOTHER_EMAIL);
        }
        List<String> whole = pairs();
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            String after = cursor;
            Page<Proposal> page = call(proposals -> proposals.list(after, 2, Locale.ENGLISH));
            page.items()
                    .forEach(one -> paged.add(
                            one.customer().number() + " " + one.other().number()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(whole).hasSize(15).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void aWrongCursorIsRefused() {
        assertThatThrownBy(() -> call(proposals -> proposals.list("nonsense", 2, Locale.ENGLISH)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCustomerHasThoseWhoMayBeTheSamePerson() {
        store("C-2", ANOTHER_NAME);
        store("C-3", tree -> {});

        List<Proposal> found = of("C-3", Locale.GERMAN);

        assertThat(found).allSatisfy(one -> assertThat(one.customer().number()).isEqualTo("C-3"));
        assertThat(found).extracting(one -> one.other().number()).containsExactly("C-1", "C-2");
        assertThat(found.get(1).doubts().get(0).text()).isEqualTo("Verschiedene Namen");
        assertThatThrownBy(() -> of("nobody", Locale.GERMAN)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anyTwoCanBeCompared() {
        store("C-2", ANOTHER_NAME.andThen(ANOTHER_BIRTH_DATE));
        store("C-3", ANOTHER_EMAIL);

        Proposal unlike = call(proposals -> proposals.compare("C-1", "C-2", Locale.ENGLISH));
        Proposal alike = call(proposals -> proposals.compare("C-3", "C-1", Locale.ENGLISH));

        assertThat(unlike.reasons()).isEmpty();
        assertThat(codes(unlike.doubts())).containsExactly("DIFFERENT_NAME", "DIFFERENT_BIRTH_DATE");
        assertThat(unlike.strength()).isEqualTo(Strength.POSSIBLE);
        assertThat(alike.customer().number()).isEqualTo("C-3");
        assertThat(codes(alike.reasons()))
                .containsExactly("SAME_NAME", "SAME_BIRTH_DATE", "SAME_PHONE", "SAME_ADDRESS");
    }

    @Test
    void whoIsKnownToBeDifferentIsNotProposedUntilThatIsTakenBack() {
        store("C-2", tree -> {});

        Distinct first = call(proposals -> proposals.mark("C-2", "C-1"));
        clock.forward(Duration.ofHours(1));
        Distinct again = call(proposals -> proposals.mark("C-2", "C-1"));

        assertThat(first.other()).isEqualTo("C-1");
        assertThat(first.markedBy()).isEqualTo("officer");
        assertThat(again).isEqualTo(first);
        assertThat(all()).isEmpty();
        assertThat(of("C-1", Locale.ENGLISH)).isEmpty();
        assertThat(differentFrom("C-1")).containsExactly("C-2");

        call(proposals -> {
            proposals.unmark("C-1", "C-2");
            proposals.unmark("C-1", "C-2");
            return null;
        });

        assertThat(pairs()).containsExactly("C-1 C-2");
    }

    @Test
    void whoIsKnownToBeDifferentCannotBeMerged() {
        store("C-2", tree -> {});
        call(proposals -> proposals.mark("C-1", "C-2"));

        assertThatThrownBy(() -> merge("C-1", "C-2"))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("CUSTOMERS_DISTINCT"));
    }

    @Test
    void nobodyIsDifferentFromThemselves() {
        assertThatThrownBy(() -> call(proposals -> proposals.mark("C-1", "C-1")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> call(proposals -> proposals.mark("C-1", "nobody")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatTheDuplicateWasDifferentFromTheSurvivorIsToo() {
        store("C-2", tree -> {});
        store("C-3", tree -> {});
        store("C-4", tree -> {});
        call(proposals -> proposals.mark("C-2", "C-3"));
        call(proposals -> proposals.mark("C-2", "C-4"));
        call(proposals -> proposals.mark("C-1", "C-4"));

        merge("C-1", "C-2");

        assertThat(differentFrom("C-1")).containsExactlyInAnyOrder("C-3", "C-4");
        assertThat(differentFrom("C-3")).containsExactly("C-1");
        assertThat(pairs()).containsExactly("C-3 C-4");
    }
}
