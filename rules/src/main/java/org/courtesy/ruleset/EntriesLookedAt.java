package org.courtesy.ruleset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.courtesy.fact.CaseEntry;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Which entries of a case the rules of a session look at, taken from the patterns that the engine holds. */
final class EntriesLookedAt {

    private final Set<Class<?>> types = new HashSet<>();

    private EntriesLookedAt() {}

    /** The types of the entries, in an order of their own. */
    static Set<Class<? extends CaseEntry>> in(KieBase base) {
        EntriesLookedAt looked = new EntriesLookedAt();
        for (KiePackage kiePackage : base.getKiePackages()) {
            kiePackage.getRules().forEach(looked::rule);
        }
        Set<Class<? extends CaseEntry>> entries = new LinkedHashSet<>();
        Arrays.stream(CaseEntry.class.getPermittedSubclasses())
                .filter(type -> looked.types.stream().anyMatch(wanted -> wanted.isAssignableFrom(type)))
                .forEach(type -> entries.add(type.asSubclass(CaseEntry.class)));
        return entries;
    }

    private void rule(Rule rule) {
        if (rule instanceof RuleImpl known) {
            element(known.getLhs());
        } else {
            // Better a fact too many than a rule that does not see what it asks for.
            types.add(CaseEntry.class);
        }
    }

    private void element(RuleConditionElement element) {
        // What comes out of an accumulate is matched as a pattern too, but not against the facts.
        if (element instanceof Pattern pattern
                && pattern.getSource() == null
                && pattern.getObjectType() instanceof ClassObjectType type) {
            types.add(type.getClassType());
        }
        element.getNestedElements().forEach(this::element);
    }
}
