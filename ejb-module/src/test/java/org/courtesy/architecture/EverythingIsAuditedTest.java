package org.courtesy.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.Noted;
import org.courtesy.trail.SubjectKind;
import org.junit.jupiter.api.Test;

/** Whatever somebody does through a service that asks for a role is in the audit trail, or stays out of it for a reason. */
class EverythingIsAuditedTest {

    /** What is noted by itself: at the door, where refusals are answered, and by what the answer of a service tells. */
    private static final Set<AuditAction> NOTED_BY_THEMSELVES = EnumSet.of(
            AuditAction.SIGNED_IN,
            AuditAction.SIGNED_IN_BY_PROGRAM,
            AuditAction.SIGN_IN_FAILED,
            AuditAction.SIGN_IN_LOCKED,
            AuditAction.SIGNED_OUT,
            AuditAction.ACCESS_REFUSED,
            AuditAction.REFUSAL_OVERRULED);

    private static final List<Class<?>> SERVICES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.courtesy").stream()
                    .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(EverythingIsAuditedTest::asksForARole)
                    .toList();

    private static boolean asksForARole(Class<?> type) {
        return type.isAnnotationPresent(RolesAllowed.class)
                || Stream.of(type.getDeclaredMethods()).anyMatch(one -> one.isAnnotationPresent(RolesAllowed.class));
    }

    private static Stream<Method> open(Class<?> service) {
        return Stream.of(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    /** What is wrong with the marks of a service. */
    static Set<String> wrong(Class<?> service) {
        Set<String> wrong = new TreeSet<>();
        open(service).forEach(method -> {
            String name = service.getSimpleName() + '.' + method.getName();
            boolean audited = method.isAnnotationPresent(Audited.class);
            NotAudited own = method.getAnnotation(NotAudited.class);
            NotAudited reason = own == null ? service.getAnnotation(NotAudited.class) : own;
            if (!audited && (reason == null || reason.value().isBlank())) {
                wrong.add(name + " leaves no entry and says no reason");
            }
            if (audited && own != null) {
                wrong.add(name + " says both");
            }
            for (Parameter parameter : method.getParameters()) {
                if (!audited
                        && (parameter.isAnnotationPresent(About.class) || parameter.isAnnotationPresent(Noted.class))) {
                    wrong.add(name + " marks a parameter in vain");
                }
                About about = parameter.getAnnotation(About.class);
                if (about != null
                        && about.value() == SubjectKind.CUSTOMER
                        && parameter.getType() != String.class
                        && parameter.getType() != CustomerCase.class) {
                    wrong.add(name + " marks what names no customer");
                }
                if (parameter.isAnnotationPresent(Noted.class) && !isCode(parameter)) {
                    wrong.add(name + " would note what somebody has written");
                }
            }
        });
        return wrong;
    }

    private static boolean isCode(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (Collection.class.isAssignableFrom(type)) {
            // Names of roles are checked by the service before they count.
            Object of = ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            return of == String.class ? parameter.getName().equals("roles") : ((Class<?>) of).isEnum();
        }
        return type.isEnum() || type == int.class || type == Integer.class || type == boolean.class;
    }

    @Test
    void everyMethodOfAServiceLeavesAnEntryOrSaysWhyNot() {
        assertThat(SERVICES).hasSizeGreaterThan(60);
        assertThat(SERVICES.stream().flatMap(service -> wrong(service).stream()))
                .isEmpty();
    }

    @Test
    void everyActionIsDoneSomewhere() {
        Set<AuditAction> done = SERVICES.stream()
                .flatMap(EverythingIsAuditedTest::open)
                .filter(method -> method.isAnnotationPresent(Audited.class))
                .map(method -> method.getAnnotation(Audited.class).value())
                .collect(Collectors.toCollection(() -> EnumSet.copyOf(NOTED_BY_THEMSELVES)));

        assertThat(done).isEqualTo(EnumSet.allOf(AuditAction.class));
    }

    @Test
    void whatIsForgottenIsFound() {
        assertThat(wrong(Forgetful.class)).hasSize(4);
    }

    /** A deliberate violation. */
    @Stateless
    @RolesAllowed("ADMIN")
    static class Forgetful {

        public void forgets() {}

        @NotAudited(" ")
        public void saysNothing() {}

        @NotAudited("a number")
        public void marksInVain(@About(SubjectKind.CUSTOMER) String number) {}

        @Audited(AuditAction.CUSTOMER_CHANGED)
        public void quotes(@Noted String words) {}
    }
}
