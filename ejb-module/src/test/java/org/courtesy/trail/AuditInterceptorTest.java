package org.courtesy.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.NotPermittedException;
import org.junit.jupiter.api.Test;

/** What the marks on a method say becomes an entry. */
class AuditInterceptorTest {

    private final List<Happening> noted = new ArrayList<>();

    private Object call(String name, Object... arguments) throws Exception {
        Method method = Stream.of(Desk.class.getDeclaredMethods())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        InvocationContext call = (InvocationContext) Proxy.newProxyInstance(
                AuditInterceptorTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, asked, none) -> switch (asked.getName()) {
                    case "getMethod" -> method;
                    case "getParameters" -> arguments;
                    default -> proceed(method, arguments);
                });
        return new AuditInterceptor(noted::add).note(call);
    }

    private static Object proceed(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(new Desk(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Test
    void parametersTellOnWhatItWasDone() throws Exception {
        assertThat(call("save", "C-1", "rules", 5, Set.of("B", "A"))).isEqualTo("saved");

        assertThat(noted)
                .containsExactly(Happening.done(AuditAction.RULES_SAVED)
                        .withCustomer("C-1")
                        .with(new Subject(SubjectKind.RULE_SET, "rules/5"))
                        .withDetail("A,B"));
    }

    @Test
    void twoCustomersAreTwoEntries() throws Exception {
        call("compare", "C-1", "C-2");

        assertThat(noted).extracting(Happening::customer).containsExactly("C-1", "C-2");
    }

    @Test
    void theAnswerTellsWhatNoParameterDoes() throws Exception {
        call("find", "t-1");

        assertThat(noted)
                .containsExactly(Happening.done(AuditAction.CUSTOMER_SEEN)
                        .withCustomer("C-7")
                        .with(new Subject(SubjectKind.TASK, "t-1")));
    }

    @Test
    void theAnswerTellsWhetherSomethingWasDoneAtAll() throws Exception {
        call("make", true);
        assertThat(noted).extracting(Happening::action).containsExactly(AuditAction.REFUSAL_OVERRULED);

        noted.clear();
        call("make", false);
        assertThat(noted).isEmpty();
    }

    @Test
    void whoMayNotLeavesARefusal() {
        assertThatThrownBy(() -> call("approve", "rules")).isInstanceOf(NotPermittedException.class);

        assertThat(noted)
                .containsExactly(new Happening(
                        AuditAction.RULES_APPROVED,
                        Outcome.REFUSED,
                        null,
                        new Subject(SubjectKind.RULE_SET, "rules"),
                        "OWN_CHANGE",
                        null));
    }

    @Test
    void whereNothingIsThereNothingWasDone() {
        assertThatThrownBy(() -> call("look", "C-404")).isInstanceOf(NotFoundException.class);

        assertThat(noted).isEmpty();
    }

    @Test
    void aChangeThatBreaksIsLeftAsFailed() {
        assertThatThrownBy(() -> call("change", "C-1")).isInstanceOf(IllegalStateException.class);

        assertThat(noted)
                .containsExactly(Happening.done(AuditAction.CUSTOMER_CHANGED)
                        .with(Outcome.FAILED)
                        .withCustomer("C-1"));
    }

    /** A service. */
    static class Desk {

        record Found(String id) implements TellsCustomer, TellsSubject {

            @Override
            public String auditedCustomer() {
                return "C-7";
            }

            @Override
            public Subject auditedSubject() {
                return new Subject(SubjectKind.TASK, id);
            }
        }

        record Answer(boolean done) implements TellsAction {

            @Override
            public Optional<AuditAction> auditedAction() {
                return done ? Optional.of(AuditAction.REFUSAL_OVERRULED) : Optional.empty();
            }
        }

        @Audited(AuditAction.RULES_SAVED)
        String save(
                @About(SubjectKind.CUSTOMER) String customer,
                @About(SubjectKind.RULE_SET) String name,
                @About(SubjectKind.RULE_SET) int version,
                @Noted Set<String> codes) {
            return "saved";
        }

        @Audited(AuditAction.CUSTOMER_SEEN)
        void compare(@About(SubjectKind.CUSTOMER) String one, @About(SubjectKind.CUSTOMER) String other) {}

        @Audited(AuditAction.CUSTOMER_SEEN)
        Optional<Found> find(String id) {
            return Optional.of(new Found(id));
        }

        @Audited(AuditAction.CONTACT_MADE)
        Answer make(boolean done) {
            return new Answer(done);
        }

        @Audited(AuditAction.RULES_APPROVED)
        void approve(@About(SubjectKind.RULE_SET) String name) {
            throw new NotPermittedException("OWN_CHANGE", "Nobody approves what they have written");
        }

        @Audited(AuditAction.CUSTOMER_SEEN)
        void look(@About(SubjectKind.CUSTOMER) String number) {
            throw new NotFoundException("CUSTOMER", number);
        }

        @Audited(AuditAction.CUSTOMER_CHANGED)
        void change(@About(SubjectKind.CUSTOMER) String number) {
            throw new IllegalStateException("broken");
        }
    }
}
