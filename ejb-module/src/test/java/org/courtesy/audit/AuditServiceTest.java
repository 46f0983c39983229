package org.courtesy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.security.Roles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.courtesy.trail.Actor;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds entries and hands them out. */
class AuditServiceTest {

    private static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null, null, null);
    private static final CurrentCaller PRIVACY = Callers.as(Roles.PRIVACY);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void aTrail() {
        entry("anna", AuditAction.CUSTOMER_CHANGED, one -> one.withCustomer("C-1"));
        entry("bodo", AuditAction.CUSTOMER_CHANGED, one -> one.withCustomer("C-2"));
        entry("anna", AuditAction.USER_DISABLED, one -> one.with(new Subject(SubjectKind.USER, "=cmd")));
        entry("anna", AuditAction.SIGNED_OUT, one -> one);
        entry("crm", AuditAction.KEY_ROTATED, one -> one.with(new Subject(SubjectKind.KEY, "crm")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void entry(String who, AuditAction action, UnaryOperator<Happening> more) {
        database.run(entities -> {
            CurrentExchange exchange = new CurrentExchange();
            exchange.begin(Place.API, "req-1");
            AuditBeans.book(entities, clock, Callers.named(who), exchange)
                    .note(more.apply(Happening.done(action)).by(new Actor(who, Set.of(Roles.AGENT))));
        });
        clock.forward(Duration.ofMinutes(1));
    }

    private <T> T asked(CurrentCaller caller, Function<AuditService, T> question) {
        return database.call(entities -> question.apply(AuditBeans.service(entities, clock, caller)));
    }

    private List<AuditAction> found(TrailFilter filter) {
        return asked(PRIVACY, service -> service.list(filter, null, 50)).items().stream()
                .map(TrailEntry::action)
                .toList();
    }

    @Test
    void theLatestComesFirstPageByPage() {
        List<AuditAction> found = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Page<TrailEntry> page = asked(PRIVACY, service -> service.list(ALL, from, 2));
            page.items().forEach(entry -> found.add(entry.action()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(found)
                .containsExactly(
                        AuditAction.KEY_ROTATED,
                        AuditAction.SIGNED_OUT,
                        AuditAction.USER_DISABLED,
                        AuditAction.CUSTOMER_CHANGED,
                        AuditAction.CUSTOMER_CHANGED);
    }

    @Test
    void eachFilterLeavesWhatItAsksFor() {
        Instant third = Instant.parse("2026-11-20T09:02:00Z");

        assertThat(found(new TrailFilter("bodo", null, null, null, null, null, null, null)))
                .containsExactly(AuditAction.CUSTOMER_CHANGED);
        assertThat(found(new TrailFilter(
                        null,
                        Set.of(AuditAction.SIGNED_OUT, AuditAction.KEY_ROTATED),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)))
                .containsExactly(AuditAction.KEY_ROTATED, AuditAction.SIGNED_OUT);
        assertThat(found(new TrailFilter(null, null, Outcome.REFUSED, null, null, null, null, null)))
                .isEmpty();
        assertThat(found(new TrailFilter(null, null, null, "C-1", null, null, null, null)))
                .containsExactly(AuditAction.CUSTOMER_CHANGED);
        assertThat(found(new TrailFilter(null, null, null, null, SubjectKind.KEY, "crm", null, null)))
                .containsExactly(AuditAction.KEY_ROTATED);
        assertThat(found(new TrailFilter(null, null, null, null, null, null, third, null)))
                .hasSize(3);
        assertThat(found(new TrailFilter(null, null, null, null, null, null, null, third)))
                .hasSize(2);
    }

    @Test
    void whoAdministersIsNotToldWhichCustomer() {
        CurrentCaller admin = Callers.as(Roles.ADMIN);

        assertThat(asked(admin, service -> service.list(ALL, null, 50)).items())
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.customer()).isNull());
        assertThat(csv(admin)).doesNotContain("C-1");
        assertThatThrownBy(() -> asked(
                        admin,
                        service -> service.list(
                                new TrailFilter(null, null, null, "C-1", null, null, null, null), null, 50)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aFileHasAllOfThemAndNoFormula() {
        List<String> lines = csv(PRIVACY).lines().toList();

        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).startsWith("id,at,who,roles,place,action,outcome,customer");
        assertThat(lines.get(3)).contains(",anna,AGENT,API,USER_DISABLED,DONE,,USER,'=cmd,,1,req-1,");
        assertThat(lines.get(5)).contains(",CUSTOMER_CHANGED,DONE,C-1,");
    }

    private String csv(CurrentCaller caller) {
        return asked(caller, service -> {
            StringWriter out = new StringWriter();
            service.write(ALL, out);
            return out.toString();
        });
    }
}
