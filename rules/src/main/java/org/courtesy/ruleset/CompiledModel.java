package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.Question;
import org.drools.compiler.kie.builder.impl.KieContainerImpl;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Block1;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.runtime.KieContainer;

/**
 * What the engine's compiler made of the rules, and which of them look at one question alone. Whatever is not known to be
 * that is left to a session.
 */
final class CompiledModel {

    /** What says something about a rule and nothing about how it runs; {@code @Propagation} and the like do. */
    private static final Set<String> DESCRIPTIONS = Set.of("id", "owner", "since", "source", HoldoutCheck.KEY);

    private static final List<Attribute<?>> ATTRIBUTES = List.of(
            Attribute.NO_LOOP,
            Attribute.LOCK_ON_ACTIVE,
            Attribute.ENABLED,
            Attribute.AUTO_FOCUS,
            Attribute.SALIENCE,
            Attribute.AGENDA_GROUP,
            Attribute.ACTIVATION_GROUP,
            Attribute.RULEFLOW_GROUP,
            Attribute.DURATION,
            Attribute.TIMER,
            Attribute.CALENDARS,
            Attribute.DATE_EFFECTIVE,
            Attribute.DATE_EXPIRES);

    private final Collection<Model> models;

    private CompiledModel(Collection<Model> models) {
        this.models = List.copyOf(models);
    }

    /** The model behind a container; an empty one when there is none, as after a classic build. */
    static CompiledModel of(KieContainer container) {
        return container instanceof KieContainerImpl known
                        && known.getKieProject().getDefaultKieBaseModel() instanceof KieBaseModelImpl base
                        && known.getKieModuleForKBase(base.getName()) instanceof CanonicalKieModule module
                ? new CompiledModel(module.getModelForKBase(base))
                : new CompiledModel(List.of());
    }

    /** The rules that look at one question alone. */
    List<OnePatternRule> onePatternRules(RuleNumbers numbers) {
        List<OnePatternRule> found = new ArrayList<>();
        for (Model model : models) {
            if (talksToTheEngine(model)) {
                return List.of();
            }
            for (Rule rule : model.getRules()) {
                if (looksAtOneQuestion(rule)) {
                    int number = numbers.ofRule(rule.getName());
                    found.add(onePatternRule(rule, number, numbers.id(number)));
                }
            }
        }
        return found;
    }

    // A fact that a rule inserts or changes may concern all other rules, and so may what is declared of a type.
    private static boolean talksToTheEngine(Model model) {
        return !model.getTypeMetaDatas().isEmpty()
                || model.getRules().stream()
                        .flatMap(rule -> rule.getConsequences().values().stream())
                        .anyMatch(Consequence::isUsingDrools);
    }

    private static boolean looksAtOneQuestion(Rule rule) {
        List<Condition> conditions = rule.getView().getSubConditions();
        return rule.getUnit() == null
                && DESCRIPTIONS.containsAll(rule.getMetaData().keySet())
                && ATTRIBUTES.stream()
                        .allMatch(attribute -> rule.getAttribute(attribute) == attribute.getDefaultValue())
                && rule.getView().getType() == Condition.Type.AND
                && conditions.size() == 2
                && conditions.get(0) instanceof Pattern<?> pattern
                && isPlain(pattern)
                && conditions.get(1).getType() == Condition.Type.CONSEQUENCE
                && rule.getConsequences().size() == 1
                && isPlain(rule.getDefaultConsequence(), pattern.getPatternVariable());
    }

    private static boolean isPlain(Pattern<?> pattern) {
        return pattern.getType() == Condition.Type.PATTERN
                && pattern.getPatternVariable() instanceof Declaration<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null
                && Question.class.isAssignableFrom(declaration.getType())
                && pattern.getBindings().isEmpty()
                && !pattern.isPassive()
                && isPlain(pattern.getConstraint(), declaration);
    }

    private static boolean isPlain(Constraint constraint, Variable<?> question) {
        return switch (constraint.getType()) {
            case SINGLE ->
                constraint == SingleConstraint.TRUE
                        || constraint instanceof SingleConstraint1<?> single
                                && !single.isTemporal()
                                && single.getVariables()[0] == question;
            case MULTIPLE, AND -> constraint.getChildren().stream().allMatch(child -> isPlain(child, question));
            case OR -> false;
        };
    }

    private static boolean isPlain(Consequence consequence, Variable<?> question) {
        Variable<?>[] variables = consequence.getVariables();
        return variables.length == 1
                && variables[0] == question
                && !consequence.isBreaking()
                && block(consequence) != null;
    }

    private static OnePatternRule onePatternRule(Rule rule, int number, String id) {
        Pattern<?> pattern = (Pattern<?>) rule.getView().getSubConditions().get(0);
        List<Predicate1<Object>> conditions = new ArrayList<>();
        collect(pattern.getConstraint(), conditions);
        return new OnePatternRule(
                number, id, pattern.getPatternVariable().getType(), conditions, block(rule.getDefaultConsequence()));
    }

    @SuppressWarnings("unchecked") // the engine knows conditions without their types
    private static void collect(Constraint constraint, List<Predicate1<Object>> conditions) {
        if (constraint instanceof SingleConstraint1<?> single) {
            conditions.add(single.getPredicate1());
        } else {
            constraint.getChildren().forEach(child -> collect(child, conditions));
        }
    }

    /** The consequence as it was compiled; null when it takes something else than one fact. */
    @SuppressWarnings("unchecked") // the pattern says which type of fact it is called with
    private static Block1<Object> block(Consequence consequence) {
        return consequence.getBlock() instanceof IntrospectableLambda wrapper
                        && wrapper.getLambda() instanceof Block1<?> block
                ? (Block1<Object>) block
                : null;
    }
}
