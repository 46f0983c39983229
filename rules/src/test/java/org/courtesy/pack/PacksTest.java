package org.courtesy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courtesy.fact.CustomerKind;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack that somebody else made, here for Liechtenstein, on its way into the shipped rule set and out again. */
class PacksTest {

    private static final String LAW = "tables/law.csv";
    private static final String HEADER =
            "country,kind,channel,need,refusal,optOutRegister,advice,legalBasis,validFrom,validTo,source\n";
    private static final String MAIL = "LI,PERSON,EMAIL,CONSENT,MAIL_NO_CONSENT,no,,§ 50 KomG,,,counsel\n";
    private static final String PHONE = "LI,PERSON,PHONE,CONSENT,PHONE_NO_CONSENT,no,,§ 50 KomG,,,counsel\n";
    private static final String RULE = "drl/contact/CON-990-no-advertising-in-vaduz.drl";
    private static final String RULE_TEXT = """
            package courtesy.rules.contact;

            import org.courtesy.fact.ContactQuestion;
            import org.courtesy.fact.Purpose;

            rule "No advertising in Vaduz"
                @id("CON-990") @owner("legal") @since("1.0") @source("example")
            when
                $question : ContactQuestion( purpose == Purpose.ADVERTISING, customer.country == "LI" )
            then
                $question.refuse("LI_SILENCE").liftedBy("CONSENT_GRANTED");
            end
            """;
    private static final String SCENARIOS = "scenarios/contact/CON-990.yaml";

    private static Map<String, String> liechtenstein(String version) {
        Map<String, String> files = new HashMap<>();
        files.put(Pack.INFO, info("li", version));
        files.put(LAW, HEADER + MAIL + PHONE);
        files.put("tables/codes.csv", "kind,code,rank,stage\nREFUSAL,LI_SILENCE,999,ELIGIBILITY\n");
        Texts.SUPPORTED.forEach(language -> files.put(
                "texts/texts_" + language.getLanguage() + ".properties", "refusal.LI_SILENCE=Ruhe in Vaduz.\n"));
        files.put(RULE, RULE_TEXT);
        files.put(SCENARIOS, """
                - name: Somebody in Vaduz
                  given: {customer: {country: LI}}
                  expect: {fires: [CON-990]}
                - name: Somebody in Germany
                  given: {}
                  expect: {silent: [CON-990]}
                """);
        return files;
    }

    private static String info(String name, String version) {
        return """
                name: %s
                kind: COUNTRY
                country: LI
                version: %s
                origin: Somebody else
                description: {en: "Liechtenstein", de: "Liechtenstein", da: "Liechtenstein"}
                """.formatted(name, version);
    }

    private static RuleSetFiles with(RuleSetFiles ruleSet, String path, String text) {
        Map<String, String> files = new HashMap<>(ruleSet.files());
        files.put(path, text);
        return RuleSetFiles.of(files);
    }

    private static RuleSetFiles edited(RuleSetFiles ruleSet, String path, String old, String other) {
        assertThat(ruleSet.files().get(path)).contains(old);
        return with(ruleSet, path, ruleSet.files().get(path).replace(old, other));
    }

    private static int lineOf(RuleSetFiles ruleSet, String path, String text) {
        return (int) ruleSet.files()
                        .get(path)
                        .lines()
                        .takeWhile(line -> !line.equals(text))
                        .count()
                + 1;
    }

    /** Why a pack is refused; every reason can be said in every language. */
    private static List<Diagnostic> refused(ThrowingCallable act) {
        PackException refusal = catchThrowableOfType(PackException.class, act);
        assertThat(refusal).isNotNull();
        for (Locale language : Texts.SUPPORTED) {
            DiagnosticTexts texts = new DiagnosticTexts(language);
            assertThat(refusal.diagnostics())
                    .allSatisfy(found -> assertThat(texts.sentence(found)).doesNotContain("{", found.code()));
        }
        return refusal.diagnostics();
    }

    private static List<Diagnostic> refusedWith(String path, String text) {
        Map<String, String> files = liechtenstein("1.0");
        files.put(path, text);
        return refused(() -> Installing.into(Shipped.FILES, Pack.of(files)));
    }

    private static String place(String code, String file, int line) {
        return code + " " + file + ":" + line;
    }

    private static ListAssert<String> assertPlaces(List<Diagnostic> found) {
        return assertThat(found.stream()
                .map(one -> place(one.code(), one.file(), one.line()))
                .toList());
    }

    private static final RuleSetFiles INSTALLED = Installing.into(Shipped.FILES, Pack.of(liechtenstein("1.0")));

    @Nested
    class Installed {

        @Test
        void rowsAndSentencesStandBehindThoseThatWereThere() {
            assertThat(INSTALLED.files().get(LAW))
                    .isEqualTo(Shipped.FILES.files().get(LAW) + MAIL + PHONE);
            assertThat(INSTALLED.files().get("texts/texts_da.properties"))
                    .startsWith(Shipped.FILES.files().get("texts/texts_da.properties"))
                    .endsWith("refusal.LI_SILENCE=Ruhe in Vaduz.\n");
            assertThat(INSTALLED.files()).containsEntry(RULE, RULE_TEXT).containsKey(SCENARIOS);
        }

        @Test
        void theRuleSetKnowsWhatItHas() {
            assertThat(Packs.in(INSTALLED)).singleElement().satisfies(found -> {
                assertThat(found.pack().name()).isEqualTo("li");
                assertThat(found.pack().version()).isEqualTo("1.0");
                assertThat(found.pack().origin()).isEqualTo("Somebody else");
                assertThat(found.checksum())
                        .isEqualTo(Pack.of(liechtenstein("1.0")).checksum());
                assertThat(found.size()).isEqualTo(8);
            });
            assertThat(Packs.in(Shipped.FILES)).isEmpty();
        }

        @Test
        void aSecondTimeChangesNothing() {
            assertThat(Packs.install(INSTALLED, Pack.of(liechtenstein("1.0")))).isEmpty();
        }

        @Test
        void theLawOfACountryGoesBeforeWhatHoldsForAll() {
            Map<String, String> files = liechtenstein("1.0");
            files.put(
                    "tables/deadlines.csv",
                    "kind,country,customer,supply,amount,unit,legalBasis,validFrom,validTo,source\n"
                            + "DSAR_ANSWER_DUE,LI,*,*,2,WEEKS,§ 1 LI,,,counsel\n");
            RuleSetFiles after = Installing.into(Shipped.FILES, Pack.of(files));
            assertThat(basisOfAnAnswer(after, "LI")).isEqualTo("§ 1 LI");
            assertThat(basisOfAnAnswer(after, "DE")).isEqualTo("Art. 12 (3) GDPR");
        }

        private static String basisOfAnAnswer(RuleSetFiles ruleSet, String country) {
            LocalDate day = LocalDate.of(2026, 11, 20);
            return PolicySnapshot.of(ruleSet.files(), Map.of())
                    .deadlines()
                    .of("DSAR_ANSWER_DUE", day, country, CustomerKind.PERSON, null)
                    .legalBasis();
        }

        @Test
        void takenOutNothingIsLeft() {
            assertThat(Installing.outOf(INSTALLED, "li"))
                    .extracting(RuleSetFiles::files)
                    .isEqualTo(Shipped.FILES.files());
            assertThat(Packs.remove(Shipped.FILES, "li")).isEmpty();
        }

        @Test
        void whatWasLostComesBack() {
            RuleSetFiles lost = edited(INSTALLED, LAW, PHONE, "");
            assertThat(Packs.install(lost, Pack.of(liechtenstein("1.0")))).containsOnlyKeys(LAW);
            assertThat(Installing.into(lost, Pack.of(liechtenstein("1.0"))).files())
                    .isEqualTo(INSTALLED.files());
        }

        @Test
        void whatWasThereAlreadyInTheSameWordsStaysWhereItWas() {
            RuleSetFiles before = with(Shipped.FILES, LAW, Shipped.FILES.files().get(LAW) + MAIL);
            RuleSetFiles after = Installing.into(before, Pack.of(liechtenstein("1.0")));
            assertThat(Installing.outOf(after, "li").files()).isEqualTo(before.files());
        }
    }

    @Nested
    class NewVersion {

        private static final String OTHER_PHONE = PHONE.replace(",CONSENT,", ",EXPRESS_REQUEST,");

        private static Pack second() {
            Map<String, String> files = liechtenstein("1.10");
            files.put(LAW, HEADER + OTHER_PHONE);
            files.remove(RULE);
            files.remove(SCENARIOS);
            files.put("scenarios/packs/li.yaml", "- name: A\n  given: {}\n  expect: {silent: [CON-001]}\n");
            return Pack.of(files);
        }

        @Test
        void replacesItsOwnAndNobodyElses() {
            RuleSetFiles foreign = edited(INSTALLED, LAW, MAIL, MAIL + "LI,PERSON,SMS,NONE,,no,,,,,analyst\n");
            RuleSetFiles after = Installing.into(foreign, second());
            assertThat(after.files().get(LAW))
                    .isEqualTo(Shipped.FILES.files().get(LAW) + "LI,PERSON,SMS,NONE,,no,,,,,analyst\n" + OTHER_PHONE);
            assertThat(after.files()).doesNotContainKeys(RULE, SCENARIOS).containsKey("scenarios/packs/li.yaml");
            assertThat(Packs.in(after).get(0).pack().version()).isEqualTo("1.10");
        }

        @Test
        void leavesWhatAnAnalystChangedAndThePackDidNot() {
            RuleSetFiles changed = edited(INSTALLED, "texts/texts_de.properties", "Ruhe in Vaduz.", "Bitte Ruhe.");
            assertThat(Installing.into(changed, second()).files().get("texts/texts_de.properties"))
                    .endsWith("refusal.LI_SILENCE=Bitte Ruhe.\n");
        }

        @Test
        void isRefusedWhereBothChanged() {
            RuleSetFiles changed = edited(INSTALLED, LAW, PHONE, PHONE.replace("counsel", "own counsel"));
            String row = PHONE.replace("counsel", "own counsel").strip();
            assertPlaces(refused(() -> Packs.install(changed, second())))
                    .containsExactly(place("PACK_PIECE_CHANGED", LAW, lineOf(changed, LAW, row)));
            assertPlaces(refused(() -> Packs.remove(changed, "li")))
                    .containsExactly(place("PACK_PIECE_CHANGED", LAW, lineOf(changed, LAW, row)));
        }

        @Test
        void isTakenWhereTheAnalystWasFirst() {
            RuleSetFiles changed = edited(INSTALLED, LAW, PHONE, OTHER_PHONE);
            assertThat(Installing.into(changed, second()).files().get(LAW)).endsWith(OTHER_PHONE);
        }

        @Test
        void isNoEarlierOne() {
            RuleSetFiles after = Installing.into(INSTALLED, second());
            assertPlaces(refused(() -> Packs.install(after, Pack.of(liechtenstein("1.9.9")))))
                    .containsExactly(place("PACK_OLDER", Pack.INFO, 0));
        }

        @Test
        void hasAnotherNumber() {
            Map<String, String> files = liechtenstein("1.0.0");
            assertPlaces(refused(() -> Packs.install(INSTALLED, Pack.of(files))))
                    .containsExactly(place("PACK_VERSION_TWICE", Pack.INFO, 0));
        }
    }

    @Nested
    class Conflict {

        @Test
        void aRowOfTheRuleSetIsNotReplaced() {
            RuleSetFiles before =
                    with(Shipped.FILES, LAW, Shipped.FILES.files().get(LAW) + "LI,PERSON,PHONE,NONE,,no,,,,,analyst\n");
            List<Diagnostic> found = refused(() -> Packs.install(before, Pack.of(liechtenstein("1.0"))));
            assertPlaces(found).containsExactly(place("PACK_PIECE_TAKEN", LAW, 3));
            assertThat(found.get(0).details())
                    .containsExactly(
                            "LI PERSON PHONE",
                            Integer.toString(lineOf(before, LAW, "LI,PERSON,PHONE,NONE,,no,,,,,analyst")),
                            "–");
        }

        @Test
        void aRowThatIsInForceAtTheSameTimeIsNotPutBesideIt() {
            RuleSetFiles before = with(
                    Shipped.FILES,
                    LAW,
                    Shipped.FILES.files().get(LAW) + "LI,PERSON,PHONE,NONE,,no,,,2026-01-01,,analyst\n");
            assertPlaces(refused(() -> Packs.install(before, Pack.of(liechtenstein("1.0")))))
                    .containsExactly(place("VALIDITY_OVERLAPS", LAW, 3));
        }

        @Test
        void aSentenceAndAFileOfAnotherPackAreNotReplaced() {
            Map<String, String> files = liechtenstein("1.0");
            files.put(Pack.INFO, info("other", "1.0"));
            files.put(RULE, RULE_TEXT.replace("example", "another example"));
            files.put("texts/texts_de.properties", "\nrefusal.LI_SILENCE=Stille.\n");
            List<Diagnostic> found = refused(() -> Packs.install(INSTALLED, Pack.of(files)));
            assertPlaces(found)
                    .containsExactlyInAnyOrder(
                            place("PACK_PIECE_TAKEN", RULE, 1),
                            place("PACK_PIECE_TAKEN", "texts/texts_de.properties", 2));
            assertThat(found).allSatisfy(one -> assertThat(one.details()).endsWith("li"));
        }

        @Test
        void packsThatNeedEachOtherComeAndGoInOrder() {
            Map<String, String> files = Map.of(
                    Pack.INFO,
                    info("li-more", "1.0") + "needs: [li]\n",
                    "scenarios/packs/li-more.yaml",
                    "- name: A\n  given: {}\n  expect: {silent: [CON-001]}\n");
            assertPlaces(refused(() -> Packs.install(Shipped.FILES, Pack.of(files))))
                    .containsExactly(place("PACK_NEEDS", Pack.INFO, 0));
            RuleSetFiles both = Installing.into(INSTALLED, Pack.of(files));
            assertThat(Packs.in(both)).hasSize(2);
            assertPlaces(refused(() -> Packs.remove(both, "li")))
                    .containsExactly(place("PACK_NEEDED", "packs/li.yaml", 0));
            assertThat(Installing.outOf(Installing.outOf(both, "li-more"), "li").files())
                    .isEqualTo(Shipped.FILES.files());
        }
    }

    @Nested
    class Refused {

        @Test
        void rowsOfAnotherCountryAndOfEverybody() {
            assertPlaces(refusedWith(LAW, HEADER + MAIL + MAIL.replace("LI", "DE")))
                    .containsExactly(place("PACK_ROW_FOREIGN", LAW, 3));
            assertPlaces(refusedWith(
                            "tables/quiet-hours.csv", "country,day,opens,closes,source\n*,MONDAY,00:00,23:59,me\n"))
                    .containsExactly(place("PACK_ROW_FOREIGN", "tables/quiet-hours.csv", 2));
        }

        @ParameterizedTest
        @CsvSource({
            "tables/weights.csv,PACK_TABLE_FOREIGN",
            "tables/offers.csv,PACK_TABLE_FOREIGN",
            "scenarios/defaults.yaml,PACK_FILE_FOREIGN",
            "scenarios/packs/at.yaml,PACK_FILE_FOREIGN",
            "packs/li.yaml,PACK_FILE_FOREIGN",
            "README.md,WRONG_PATH",
            "drl/contact/evil.drl,WRONG_PATH"
        })
        void filesThatAreNoneOfItsOwn(String path, String code) {
            assertThat(refusedWith(path, "a,b\n")).extracting(Diagnostic::code).containsExactly(code);
        }

        @Test
        void aRuleThatTheGuardDenies() {
            assertThat(refusedWith(RULE, RULE_TEXT.replace("$question.refuse", "System.exit(1); $question.refuse")))
                    .anySatisfy(found -> {
                        assertThat(found.file()).isEqualTo(RULE);
                        assertThat(found.line()).isEqualTo(11);
                    });
        }

        @Test
        void aPackWithoutScenarios() {
            Map<String, String> files = liechtenstein("1.0");
            files.remove(SCENARIOS);
            assertPlaces(refused(() -> Pack.of(files))).containsExactly(place("PACK_WITHOUT_SCENARIOS", Pack.INFO, 0));
        }

        @Test
        void rowsThatMeanNothingWhereTheyStandInThePack() {
            assertPlaces(refusedWith(LAW, HEADER + MAIL + PHONE.replace("PHONE_NO_CONSENT", "FONE_NO_CONSENT")))
                    .containsExactly(place("UNKNOWN_CODE", LAW, 3));
            assertPlaces(refusedWith(LAW, HEADER + MAIL + MAIL)).containsExactly(place("ROW_TWICE", LAW, 3));
            assertPlaces(refusedWith(LAW, HEADER + "LI,PERSON\n")).containsExactly(place("CELL_COUNT", LAW, 2));
            assertPlaces(refusedWith(LAW, "country,kind\n")).containsExactly(place("PACK_HEADER", LAW, 1));
            assertPlaces(refusedWith(LAW, HEADER + "LI,\"PERSON\n")).containsExactly(place("TABLE_UNREADABLE", LAW, 2));
        }

        @Test
        void whatIsMissedInFilesThatThePackDoesNotHave() {
            Map<String, String> files = Map.of(
                    Pack.INFO,
                    info("kettle", "1.0").replace("COUNTRY", "OFFER").replace("country: LI\n", ""),
                    "tables/offers.csv",
                    "offer,saves,productGroup,similar,consentWanted,upliftTested,loyaltyTermsFrom,source\n"
                            + "KETTLE,yes,ENERGY,yes,no,yes,,example\n",
                    "tables/actions.csv",
                    "code,class,doneBy,halfLifeDays\nOFFER_KETTLE,ADVERTISING,,60\n",
                    "scenarios/packs/kettle.yaml",
                    "- name: A\n  given: {}\n  expect: {silent: [CON-001]}\n");
            assertPlaces(refused(() -> Packs.install(Shipped.FILES, Pack.of(files))))
                    .contains(
                            place("ROW_MISSING", "tables/arbitration.csv", 0),
                            place("ROW_MISSING", "tables/legal-class.csv", 0),
                            place("TEXT_MISSING", "texts/texts_da.properties", 0));
        }

        @Test
        void nothingForWhatWasWrongBefore() {
            RuleSetFiles broken = with(Shipped.FILES, LAW, Shipped.FILES.files().get(LAW) + "DE,PERSON\n");
            RuleSetFiles after = Installing.into(broken, Pack.of(liechtenstein("1.0")));
            assertThat(after.files().get(LAW)).endsWith("DE,PERSON\n" + MAIL + PHONE);
        }

        @Test
        void sentencesInOneLanguageOnlyAndSuchThatCannotBeRead() {
            Map<String, String> files = liechtenstein("1.0");
            files.remove("texts/texts_da.properties");
            assertThat(refused(() -> Packs.install(Shipped.FILES, Pack.of(files))))
                    .extracting(Diagnostic::code)
                    .contains("TEXT_MISSING");
            assertPlaces(refusedWith("texts/texts_da.properties", "refusal.LI_SILENCE=\\u12\n"))
                    .containsExactly(place("TEXT_UNREADABLE", "texts/texts_da.properties", 1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "- a",
                    "name: li\nname: li",
                    "name: [li",
                    "name: li\ncolour: red",
                    "--- {name: li}\n--- {name: li}",
                    "kind: CONTINENT"
                })
        void whatDoesNotSayWhatItIs(String info) {
            assertThat(refusedWith(Pack.INFO, info)).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("PACK_UNREADABLE");
                assertThat(found.details()).noneMatch(detail -> detail.contains("org.courtesy"));
            });
        }

        @ParameterizedTest
        @CsvSource({
            "name,name: li,name: ../li",
            "name,name: li,name: Li",
            "version,version: 1.0,version: next",
            "country,country: LI,country: XX",
            "country,country: LI,",
            "kind,kind: COUNTRY,",
            "origin,origin: Somebody else,origin: ' '",
            "description.da,', da: \"Liechtenstein\"',"
        })
        void fieldsThatAreNotWhatTheyShouldBe(String field, String old, String other) {
            String text = info("li", "1.0").replace(old, other == null ? "" : other);
            assertThat(refusedWith(Pack.INFO, text)).first().satisfies(found -> {
                assertThat(found.code()).isEqualTo("PACK_FIELD");
                assertThat(found.details()).containsExactly(field);
            });
        }

        @Test
        void norwayIsACountryAndNoAnswer() {
            Map<String, String> files = liechtenstein("1.0");
            files.put(Pack.INFO, info("no", "1.10").replace("LI", "NO"));
            files.put(LAW, HEADER + MAIL.replace("LI,", "NO,"));
            assertThat(Pack.of(files).info())
                    .extracting(PackInfo::country, PackInfo::version)
                    .containsExactly("NO", "1.10");
        }

        @Test
        void withoutPackYaml() {
            Map<String, String> files = liechtenstein("1.0");
            files.remove(Pack.INFO);
            assertPlaces(refused(() -> Pack.of(files))).containsExactly(place("PACK_WITHOUT_INFO", Pack.INFO, 0));
        }

        @Test
        void whatIsNoZip() {
            assertThat(refused(() -> Pack.read(new byte[] {'P', 'K', 3, 4, 0})))
                    .extracting(Diagnostic::code)
                    .containsExactly("ARCHIVE_UNREADABLE");
        }

        @Test
        void recordsThatSomebodyForged() {
            RuleSetFiles forged = with(Shipped.FILES, "packs/li.yaml", "pack: {name: at}\n");
            assertThat(refused(() -> Packs.in(forged)))
                    .extracting(Diagnostic::code)
                    .containsExactly("PACK_UNREADABLE");
        }
    }
}
