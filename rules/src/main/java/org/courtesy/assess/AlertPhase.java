package org.courtesy.assess;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.AlertDraft;
import org.courtesy.fact.AlertQuestion;
import org.courtesy.fact.AlertQuestion.AlertFacts;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Direction;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Severity;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/** What must be known before a word is said? Comes last and looks at what was found; nothing looks at it. */
final class AlertPhase {

    private static final Comparator<Alert> GRAVEST_FIRST =
            Comparator.comparing(Alert::severity).thenComparing(Alert::code).thenComparing(Alert::rule);

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final LocalDate today;

    AlertPhase(PolicySnapshot snapshot, CaseFile file) {
        this.snapshot = snapshot;
        this.file = file;
        this.today = file.asOf().date();
    }

    List<Alert> decide(RuleRun run, ContactSituation situation, Standing standing, List<Deadline> deadlines) {
        AlertQuestion question = new AlertQuestion(
                run, situation.customer(), situation.supply(), situation.policy(), facts(standing, deadlines));
        run.ask(List.of(question));
        return question.alerts().stream()
                .map(AlertPhase::alert)
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static Alert alert(AlertDraft draft) {
        Severity severity = switch (draft.grade()) {
            case STOP -> Severity.STOP;
            case WARNING -> Severity.WARNING;
            case NOTE -> Severity.NOTE;
        };
        return new Alert(draft.code(), severity, draft.rule(), draft.value(), null);
    }

    private AlertFacts facts(Standing standing, List<Deadline> deadlines) {
        int nearest = Integer.MAX_VALUE;
        int overdue = 0;
        for (Deadline deadline : deadlines) {
            if (deadline.ours()) {
                if (deadline.lastDay().isBefore(today)) {
                    overdue++;
                } else {
                    nearest = Math.min(nearest, daysUntil(deadline.lastDay()));
                }
            }
        }
        int terminated = 0;
        int priceRise = Integer.MAX_VALUE;
        for (Contract contract : file.customerCase().contracts()) {
            ContractPicture picture = file.supplyPainter().picture(contract, file.asOf());
            if (picture.terminated() && picture.status() != ContractStatus.ENDED) {
                terminated++;
            }
            if (picture.current() && riseAhead(contract.priceChange())) {
                priceRise = Math.min(priceRise, daysUntil(contract.priceChange().effectiveOn()));
            }
        }
        Touchpoint approach = file.customerCase().touchpoint();
        boolean inbound = approach != null && approach.direction() == Direction.INBOUND;
        return new AlertFacts(
                standing.highRisk(),
                topLoyalty(standing),
                nearest,
                overdue,
                terminated,
                priceRise,
                inbound ? approach.type() : "",
                inbound && approach.offer() != null);
    }

    private boolean topLoyalty(Standing standing) {
        return standing.loyalty() != null
                && snapshot.loyaltyLevels().highest().equals(standing.loyalty().level());
    }

    private boolean riseAhead(PriceChange change) {
        return change != null
                && change.percent() != null
                && change.percent() > 0
                && !change.noticedOn().isAfter(today)
                && change.effectiveOn() != null
                && change.effectiveOn().isAfter(today);
    }

    private int daysUntil(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(today, day);
    }
}
