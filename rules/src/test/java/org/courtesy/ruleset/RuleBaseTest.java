package org.courtesy.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

class RuleBaseTest {

    private static final RuleSetRef REF = new RuleSetRef("test", 1, "");

    private static RuleBase build(RuleSetFiles files) {
        return RuleBase.build(REF, files, RuleBaseTest.class.getClassLoader());
    }

    /** A freeze of seven days is over a second later, also when the rule was asked often: classic builds forget the second. */
    @Test
    void anAnswerDoesNotDependOnHowOftenItWasAsked() {
        CustomerCase input = CaseJson.readCase("""
                {"asOf": "2026-11-19T10:00:00+01:00",
                 "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"},
                 "touchpoints": [{"id": "t-1", "type": "PRICE_INCREASE", "direction": "OUTBOUND", "channel": "POST",
                                  "at": "2026-11-12T09:59:59+01:00", "status": "DONE"}]}
                """);
        RuleSetFiles files = RuleSetFiles.shipped();
        try (RuleBase rules = build(files)) {
            Assessor assessor = new Assessor(rules, PolicySnapshot.of(files.files(), Map.of()));
            assertThat(IntStream.range(0, 60).mapToObj(time -> advertisingByPost(assessor, input)))
                    .allSatisfy(codes -> assertThat(codes).isEmpty());
        }
    }

    private static List<String> advertisingByPost(Assessor assessor, CustomerCase input) {
        ContactFinding finding = assessor.assess(input, Mode.WHAT_IF, false).contact().stream()
                .filter(contact -> contact.channel() == ContactChannel.POST && contact.purpose() == Purpose.ADVERTISING)
                .findFirst()
                .orElseThrow();
        return finding.refusals().stream().map(Refusal::code).toList();
    }

    @Test
    void anUnknownFieldIsReportedWithFileAndLine() {
        RuleSetFiles files = RuleSetFiles.of(Map.of("drl/contact/CON-999-nonsense.drl", """
                        package courtesy.rules.contact;

                        import org.courtesy.fact.ContactQuestion;

                        rule "Nonsense"
                            @id("CON-999")
                        when
                            $question : ContactQuestion( moonPhase > 3 )
                        then
                            $question.refuse("OPEN_COMPLAINT");
                        end
                        """));
        RuleSetException thrown = catchThrowableOfType(RuleSetException.class, () -> build(files));
        assertThat(thrown.diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.file()).isEqualTo("drl/contact/CON-999-nonsense.drl");
            assertThat(diagnostic.line()).isEqualTo(8);
            assertThat(diagnostic.details()).anyMatch(detail -> detail.contains("moonPhase"));
        });
    }
}
