package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.security.Roles;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, over every enterprise bean there is. What a page or a resource can do, it does through one: so an action
 * that somebody calls without its page is refused there.
 */
class EnterpriseBeanRolesTest {

    /**
     * What is open to everybody and called by the faces: what a customer's token opens, and
     * the settings that the login page speaks by.
     */
    private static final Set<String> OPEN_TO_THE_FACES =
            Set.of("FeedbackDesk", "CustomerDesk", "OptInDesk", "LinkDoor", "PersonalSettings.mine");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.courtesy");

    @Test
    void everyMethodThatCanBeCalledSaysWhoMayCallIt() {
        assertThat(beans()).hasSizeGreaterThan(50);
        assertThat(beans().stream().flatMap(EnterpriseBeanRolesTest::withoutRoles))
                .isEmpty();
    }

    @Test
    void everyRoleThatIsNamedIsOne() {
        Set<String> named = new TreeSet<>();
        for (JavaClass bean : beans()) {
            bean.tryGetAnnotationOfType(RolesAllowed.class).ifPresent(roles -> named.addAll(List.of(roles.value())));
            bean.getMethods()
                    .forEach(method -> method.tryGetAnnotationOfType(RolesAllowed.class)
                            .ifPresent(roles -> named.addAll(List.of(roles.value()))));
        }

        assertThat(Roles.ALL).containsAll(named);
    }

    @Test
    void theFacesCallNothingElseThatIsOpenToEverybody() {
        Set<String> called = PRODUCT.stream()
                .filter(type -> type.getPackageName().startsWith("org.courtesy.web."))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> isBean(access.getTargetOwner()))
                .flatMap(access -> open(access.getTargetOwner(), access.getName()))
                .collect(Collectors.toSet());

        assertThat(called).isEqualTo(OPEN_TO_THE_FACES);
    }

    @Test
    void aMethodWithoutRolesIsFound() {
        JavaClass forgotten = new ClassFileImporter().importClass(Forgotten.class);

        assertThat(isBean(forgotten)).isTrue();
        assertThat(withoutRoles(forgotten)).singleElement().asString().contains("erase");
    }

    /** The bean when it is open as a whole, the method when that alone is, nothing when roles are named. */
    private static Stream<String> open(JavaClass bean, String called) {
        List<JavaMethod> methods = bean.getMethods().stream()
                .filter(method -> method.getName().equals(called))
                .filter(method -> !method.isAnnotatedWith(RolesAllowed.class))
                .toList();
        if (methods.isEmpty()) {
            return Stream.empty();
        }
        if (bean.isAnnotatedWith(PermitAll.class)) {
            return Stream.of(bean.getSimpleName());
        }
        return methods.stream()
                .filter(method -> method.isAnnotatedWith(PermitAll.class))
                .map(method -> bean.getSimpleName() + "." + method.getName());
    }

    private static List<JavaClass> beans() {
        return PRODUCT.stream().filter(EnterpriseBeanRolesTest::isBean).toList();
    }

    private static boolean isBean(JavaClass type) {
        return Stream.of(Stateless.class, Singleton.class, Stateful.class, MessageDriven.class)
                .anyMatch(type::isAnnotatedWith);
    }

    private static Stream<String> withoutRoles(JavaClass bean) {
        if (saysWho(bean::isAnnotatedWith)) {
            return Stream.empty();
        }
        return bean.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !saysWho(method::isAnnotatedWith))
                .map(JavaMethod::getFullName);
    }

    private static boolean saysWho(Predicate<Class<? extends Annotation>> annotated) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class).anyMatch(annotated);
    }

    /** A deliberate violation. */
    @Stateless
    static class Forgotten {

        @RolesAllowed(Roles.ADMIN)
        public void read() {}

        public void erase() {}
    }
}
