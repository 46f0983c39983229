package org.courtesy.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.DeadlineQuestion;
import org.courtesy.fact.DeadlineQuestion.Window;
import org.courtesy.finding.Deadline;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/**
 * Which statutory and contractual windows have to be watched? They are duties: listed for every customer, whatever may be
 * said to them or known of them.
 */
final class DeadlinePhase {

    /** The one window that the latest of several last days ends: a proof is kept as long as any use of it demands. */
    private static final String LATEST_COUNTS = "CONSENT_KEEP_UNTIL";

    private static final Comparator<String> NAMELESS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<LocalDate> NONE_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    private static final Comparator<Deadline> NEAREST_FIRST = Comparator.comparing(Deadline::lastDay)
            .thenComparing(Deadline::kind)
            .thenComparing(Deadline::subject, NAMELESS_FIRST)
            .thenComparing(Deadline::firstDay)
            .thenComparing(Deadline::pointOfNoReturn, NONE_FIRST)
            .thenComparing(Deadline::source);

    private record Key(String kind, String subject) {}

    private final PolicySnapshot snapshot;
    private final CaseFile file;

    DeadlinePhase(PolicySnapshot snapshot, CaseFile file) {
        this.snapshot = snapshot;
        this.file = file;
    }

    List<Deadline> decide(RuleRun run, ContactSituation situation) {
        List<DeadlineQuestion> questions = new ArrayList<>();
        for (Window window : new DeadlineCalendar(snapshot, file).windows()) {
            questions.add(
                    new DeadlineQuestion(run, situation.customer(), situation.supply(), situation.policy(), window));
        }
        run.ask(questions);
        return onePerSubject(questions.stream()
                .filter(question -> question.answer() != null)
                .map(DeadlinePhase::deadline)
                .sorted(NEAREST_FIRST)
                .toList());
    }

    private static Deadline deadline(DeadlineQuestion question) {
        Window window = question.window();
        return new Deadline(
                window.kind(),
                window.days().first(),
                window.days().last(),
                question.answer().pointOfNoReturn(),
                window.legalBasis(),
                window.subject(),
                null);
    }

    private static List<Deadline> onePerSubject(List<Deadline> nearestFirst) {
        Map<Key, Deadline> bySubject = new LinkedHashMap<>();
        for (Deadline deadline : nearestFirst) {
            bySubject.merge(
                    new Key(deadline.kind(), deadline.subject()),
                    deadline,
                    (nearer, later) -> nearer.kind().equals(LATEST_COUNTS) ? later : nearer);
        }
        return bySubject.values().stream().sorted(NEAREST_FIRST).toList();
    }
}
