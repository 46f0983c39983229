package org.courtesy.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.security.Scope;
import org.junit.jupiter.api.Test;

/** Who may call what, over every resource there is; a new one without roles fails here. */
class RoleMatrixTest {

    private static final Set<String> DESK = Set.of(AGENT, INTEGRATION, ADMIN);
    private static final Set<String> MACHINES = Set.of(INTEGRATION, ADMIN);
    private static final Set<String> LEADS = Set.of(APPROVER, ADMIN);
    private static final Set<String> RULES = Set.of(ANALYST, APPROVER);
    private static final Set<String> LISTENERS = Set.of(AGENT, APPROVER, INTEGRATION, ADMIN);
    private static final Set<String> SPEAKERS = Set.of(APPROVER, INTEGRATION, ADMIN);
    private static final Set<String> KEEPERS = Set.of(PRIVACY, INTEGRATION, ADMIN);
    private static final Set<String> EVERYBODY = Set.of(AGENT, ANALYST, APPROVER, PRIVACY, INTEGRATION, ADMIN);

    /** First word of the path, and who may use it. */
    private static final Map<String, Set<String>> BY_PLACE = Map.ofEntries(
            Map.entry("assessments", DESK),
            Map.entry("customers", DESK),
            Map.entry("contracts", DESK),
            Map.entry("premises", DESK),
            Map.entry("households", DESK),
            Map.entry("touchpoints", DESK),
            Map.entry("imports", MACHINES),
            Map.entry("exports", MACHINES),
            Map.entry("sweeps", MACHINES),
            Map.entry("jobs", MACHINES),
            Map.entry("metrics", MACHINES),
            Map.entry("dead-letters", MACHINES),
            Map.entry("rule-sets", RULES),
            Map.entry("reports", LEADS),
            Map.entry("worklist", DESK),
            Map.entry("actions", DESK),
            Map.entry("keys", Set.of(ADMIN)),
            Map.entry("webhooks", Set.of(ADMIN)),
            Map.entry("messages", LISTENERS),
            Map.entry("audiences", SPEAKERS),
            Map.entry("templates", LISTENERS),
            Map.entry("letters", MACHINES),
            Map.entry("handovers", MACHINES),
            Map.entry("ledger", Set.of(PRIVACY, ADMIN)),
            Map.entry("audit", Set.of(PRIVACY, ADMIN)),
            Map.entry("retention", Set.of(PRIVACY, ADMIN)),
            Map.entry("erasures", Set.of(PRIVACY)),
            Map.entry("consent-texts", Set.of(AGENT, PRIVACY, INTEGRATION, ADMIN)),
            Map.entry("privacy-requests", Set.of(PRIVACY)),
            Map.entry("plug-ins", Set.of(ADMIN)));

    /** Calls for which the roles of their place are not right. */
    private static final Map<String, Set<String>> BY_CALL = Map.ofEntries(
            Map.entry("AssessmentsResource.judge", EVERYBODY),
            Map.entry("AssessmentsResource.explain", Set.of(AGENT, PRIVACY, INTEGRATION, ADMIN)),
            Map.entry("ErasureResource.hindrances", Set.of(PRIVACY)),
            Map.entry("CustomersResource.erase", Set.of(PRIVACY)),
            Map.entry("RetentionResource.decide", Set.of(PRIVACY)),
            Map.entry("RetentionResource.run", Set.of(PRIVACY)),
            Map.entry("DossierResource.read", Set.of(PRIVACY)),
            Map.entry("ConsentTextsResource.add", Set.of(PRIVACY, ADMIN)),
            Map.entry("ConsentTextsResource.retire", Set.of(PRIVACY, ADMIN)),
            Map.entry("MergeResource.merge", KEEPERS),
            Map.entry("ProposalsResource.list", KEEPERS),
            Map.entry("CustomerProposalsResource.list", KEEPERS),
            Map.entry("DistinctCustomersResource.list", KEEPERS),
            Map.entry("DistinctCustomersResource.mark", KEEPERS),
            Map.entry("DistinctCustomersResource.unmark", KEEPERS),
            Map.entry("AliasesResource.list", Set.of(AGENT, PRIVACY, INTEGRATION, ADMIN)),
            Map.entry("CustomerRequestsResource.list", Set.of(PRIVACY)),
            Map.entry("CustomerRequestsResource.record", Set.of(AGENT, PRIVACY)),
            Map.entry("RestrictionResource.read", Set.of(PRIVACY)),
            Map.entry("RestrictionResource.restrict", Set.of(PRIVACY)),
            Map.entry("RestrictionResource.lift", Set.of(PRIVACY)),
            Map.entry("ExportResource.read", Set.of(PRIVACY)),
            Map.entry("MessagesResource.create", SPEAKERS),
            Map.entry("MessagesResource.reach", SPEAKERS),
            Map.entry("MessagesResource.change", SPEAKERS),
            Map.entry("MessagesResource.withdraw", SPEAKERS),
            Map.entry("TemplatesResource.create", SPEAKERS),
            Map.entry("TemplatesResource.change", SPEAKERS),
            Map.entry("TemplatesResource.release", SPEAKERS),
            Map.entry("TemplatesResource.withdraw", SPEAKERS),
            Map.entry("TemplatesResource.previewFor", MACHINES),
            Map.entry("ReportsResource.collisions", Set.of(ANALYST, APPROVER, ADMIN)),
            Map.entry("SelfProofResource.start", Set.of(ANALYST, APPROVER, ADMIN)),
            Map.entry("SelfProofResource.read", Set.of(ANALYST, APPROVER, ADMIN)),
            Map.entry("SelfProofResource.acknowledge", LEADS),
            Map.entry("RuleSetsResource.draft", Set.of(ANALYST)),
            Map.entry("RuleSetsResource.importZip", Set.of(ANALYST)),
            Map.entry("RuleSetVersionResource.discard", Set.of(ANALYST)),
            Map.entry("RuleSetVersionResource.merge", Set.of(ANALYST)),
            Map.entry("RulePacksResource.install", Set.of(ANALYST)),
            Map.entry("RulePacksResource.installOffered", Set.of(ANALYST)),
            Map.entry("RulePacksResource.remove", Set.of(ANALYST)),
            Map.entry("RealCasesResource.list", Set.of(ANALYST)),
            Map.entry("RealCasesResource.record", Set.of(ANALYST)),
            Map.entry("RuleFilesResource.read", Set.of(AGENT, ANALYST, APPROVER)),
            Map.entry("RuleFilesResource.store", Set.of(ANALYST)),
            Map.entry("LedgerResource.kept", Set.of(PRIVACY)),
            Map.entry("RuleFilesResource.delete", Set.of(ANALYST)),
            Map.entry("RuleSetStepsResource.submit", Set.of(ANALYST)),
            Map.entry("RuleSetStepsResource.withdraw", Set.of(ANALYST)),
            Map.entry("RuleSetStepsResource.approve", Set.of(APPROVER)),
            Map.entry("RuleSetStepsResource.reject", Set.of(APPROVER)),
            Map.entry("RuleSetStepsResource.activate", Set.of(APPROVER)),
            Map.entry("RuleSetStepsResource.unschedule", Set.of(APPROVER)),
            Map.entry("RuleSetStepsResource.acknowledge", Set.of(APPROVER)),
            Map.entry("RuleSetStepsResource.rollBack", Set.of(APPROVER)));

    @Test
    void everyResourceMethodSaysWhoMayCallIt() {
        assertThat(resourceMethods())
                .isNotEmpty()
                .allSatisfy(method -> assertThat(DenyByDefault.saysWho(method))
                        .as("%s has roles", method)
                        .isTrue());
    }

    @Test
    void everyResourceMethodHasTheRolesOfItsPlace() {
        Map<String, Set<String>> found = new TreeMap<>();
        Map<String, Set<String>> expected = new TreeMap<>();
        for (Method method : resourceMethods()) {
            if (method.isAnnotationPresent(PermitAll.class)) {
                continue;
            }
            String call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
            found.put(call, rolesOf(method));
            expected.put(call, BY_CALL.getOrDefault(call, BY_PLACE.get(place(method))));
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aKeyCanBeOpenForEveryPlaceAndNoOther() {
        Set<String> places = resourceMethods().stream()
                .filter(method -> !method.isAnnotationPresent(PermitAll.class))
                .map(RoleMatrixTest::place)
                .collect(Collectors.toSet());

        assertThat(Scope.PLACES).isEqualTo(places);
    }

    @Test
    void onlyTheDescriptionIsOpenToEverybody() {
        assertThat(resourceMethods().stream().filter(m -> m.isAnnotationPresent(PermitAll.class)))
                .allMatch(m -> place(m).equals("openapi") && m.isAnnotationPresent(GET.class));
    }

    @Test
    void aMethodWithoutRolesIsFound() throws NoSuchMethodException {
        assertThat(DenyByDefault.saysWho(Forgotten.class.getDeclaredMethod("read")))
                .isFalse();
    }

    private static List<Method> resourceMethods() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.courtesy.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(RoleMatrixTest::answersHttp)
                        .toList();
    }

    private static boolean answersHttp(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    private static Set<String> rolesOf(Method method) {
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed roles = own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        return Set.of(roles.value());
    }

    private static String place(Method method) {
        return method.getDeclaringClass().getAnnotation(Path.class).value().split("/")[0];
    }

    @Path("forgotten")
    private static final class Forgotten {
        @GET
        String read() {
            return "";
        }
    }
}
