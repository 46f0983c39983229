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
import org.courtesy.feedback.FeedbackDesk;
import org.courtesy.job.Jobs;
import org.courtesy.link.LinkDoor;
import org.courtesy.security.Roles;
import org.courtesy.selfservice.CustomerDesk;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, over every enterprise bean there is. What a page or a resource can do, it does through one: so an action
 * that somebody calls without its page is refused there.
 */
class EnterpriseBeanRolesTest {

    /** Those open to everybody that the faces call: what a customer's token opens, and jobs, whose resources name their roles. */
    private static final Set<String> OPEN_TO_THE_FACES = Stream.of(
                    CustomerDesk.class, FeedbackDesk.class, LinkDoor.class, Jobs.class)
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));

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
                .filter(type -> type.getPackageName().startsWith("org.courtesy.web"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass())
                .filter(EnterpriseBeanRolesTest::isBean)
                .filter(bean -> bean.isAnnotatedWith(PermitAll.class)
                        || bean.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(PermitAll.class)))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(called).isEqualTo(OPEN_TO_THE_FACES);
    }

    @Test
    void aMethodWithoutRolesIsFound() {
        JavaClass forgotten = new ClassFileImporter().importClass(Forgotten.class);

        assertThat(isBean(forgotten)).isTrue();
        assertThat(withoutRoles(forgotten)).singleElement().asString().contains("erase");
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
