package org.courtesy.ruleset.guard;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.ActionQuestion;
import org.courtesy.fact.AlertQuestion;
import org.courtesy.fact.Answer;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.ChannelTerms;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ConsentPicture;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactLoad;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.ContractPicture;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.DeadlineQuestion;
import org.courtesy.fact.Device;
import org.courtesy.fact.Direction;
import org.courtesy.fact.ExceptionPicture;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Inbound;
import org.courtesy.fact.LegalTerms;
import org.courtesy.fact.LocalMoment;
import org.courtesy.fact.LoyaltyQuestion;
import org.courtesy.fact.Need;
import org.courtesy.fact.OccasionQuestion;
import org.courtesy.fact.OfferOutlook;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.OfferTerms;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Outlook;
import org.courtesy.fact.Permission;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Premise;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Question;
import org.courtesy.fact.RiskQuestion;
import org.courtesy.fact.SupplyPicture;
import org.courtesy.fact.TouchpointStatus;

/** The words that rules may use: what can be asked, read and answered. Everything else has no name in a rule. */
final class Vocabulary {

    private static final Map<String, Class<?>> QUESTIONS = byName(
            ActionQuestion.class,
            AlertQuestion.class,
            ContactQuestion.class,
            DeadlineQuestion.class,
            LoyaltyQuestion.class,
            OccasionQuestion.class,
            OfferQuestion.class,
            RiskQuestion.class);

    /** The raw facts. */
    private static final Map<String, Class<?>> ENTRIES = byName(CaseEntry.class.getPermittedSubclasses());

    private static final Map<String, Class<?>> ENUMS = byName(
            AcquisitionChannel.class,
            ChurnPhase.class,
            Commodity.class,
            ConsentState.class,
            ContactChannel.class,
            ContractStatus.class,
            CustomerKind.class,
            Device.class,
            Direction.class,
            HouseType.class,
            Need.class,
            Outcome.class,
            ProductGroup.class,
            Proof.class,
            Purpose.class,
            TouchpointStatus.class);

    /** What questions carry and conditions may look into; records without a way to anything but their own values. */
    private static final Set<Class<?>> PICTURES = Set.of(
            ChannelTerms.class,
            ConsentPicture.class,
            ContactLoad.class,
            ContractPicture.class,
            CustomerPicture.class,
            ExceptionPicture.class,
            Inbound.class,
            LegalTerms.class,
            LocalMoment.class,
            OfferTerms.class,
            Permission.class,
            Policy.class,
            Premise.class,
            SupplyPicture.class);

    /** What only consequences may look into: it reckons when it is asked. */
    private static final Set<Class<?>> OUTLOOKS = Set.of(Outlook.class, OfferOutlook.class);

    /** What may be reckoned; no division, which fails where there is nothing to divide by. */
    static final Set<BinaryExpr.Operator> ARITHMETIC =
            Set.of(BinaryExpr.Operator.PLUS, BinaryExpr.Operator.MINUS, BinaryExpr.Operator.MULTIPLY);

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    /**
     * What may be reckoned over entries of a case, and of which type it is. All of them are the engine's own and give the same
     * whatever the order; over no entries at all there is no least, greatest and average, and the rule does not fire.
     */
    private static final Map<String, Class<?>> FUNCTIONS = Map.of(
            "count",
            long.class,
            "sum",
            double.class,
            "min",
            double.class,
            "max",
            double.class,
            "average",
            double.class);

    /** The one that takes nothing; all others take a number. */
    static final String COUNT = "count";

    /** What every record can do and no rule has to. */
    private static final Set<String> NEVER = Set.of("equals", "hashCode", "toString");

    private static final Set<String> OF_COLLECTIONS = Set.of("size", "empty");

    private Vocabulary() {}

    private static Map<String, Class<?>> byName(Class<?>... types) {
        return Arrays.stream(types).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
    }

    /** The names that a rule may import, by simple name. */
    static Map<String, Class<?>> importable() {
        return Stream.of(QUESTIONS, ENTRIES, ENUMS)
                .flatMap(types -> types.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static boolean isNumber(Class<?> type) {
        return NUMBERS.contains(type);
    }

    static boolean isQuestion(Class<?> type) {
        return QUESTIONS.containsValue(type);
    }

    static boolean isEntry(Class<?> type) {
        return ENTRIES.containsValue(type);
    }

    /** The type of what a function gives; empty when there is no such function. */
    static Optional<Class<?>> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    /** The names of the functions, in order. */
    static String functions() {
        return FUNCTIONS.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The type of a field that conditions may read, e.g. {@code customer} of a question. */
    static Optional<Class<?>> field(Class<?> owner, String name) {
        if (Collection.class.isAssignableFrom(owner)) {
            return OF_COLLECTIONS.contains(name) ? Optional.of(int.class) : Optional.empty();
        }
        return readers(owner, 0)
                .filter(method -> isQuestion(owner)
                        ? isGetter(method, name)
                        : method.getName().equals(name))
                .<Class<?>>map(Method::getReturnType)
                .filter(type -> !OUTLOOKS.contains(type))
                .findFirst();
    }

    /** The type of what a call gives that only reads, e.g. {@code law.advises("X")} or {@code $question.getCustomer()}. */
    static Optional<Class<?>> call(Class<?> owner, String name, int arguments) {
        return readers(owner, arguments)
                .filter(method -> method.getName().equals(name))
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    /** The type of what an answer gives, {@code void} when nothing can be added to it. */
    static Optional<Class<?>> answer(Class<?> owner, String name, int arguments) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.isAnnotationPresent(Answer.class))
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == arguments)
                .<Class<?>>map(Method::getReturnType)
                .findFirst();
    }

    private static Stream<Method> readers(Class<?> owner, int arguments) {
        boolean question = isQuestion(owner);
        if (!question && !isEntry(owner) && !PICTURES.contains(owner) && !OUTLOOKS.contains(owner)) {
            return Stream.empty();
        }
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getDeclaringClass().getPackage() == Question.class.getPackage())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !NEVER.contains(method.getName()))
                .filter(method -> method.getReturnType() != void.class && method.getParameterCount() == arguments)
                .filter(method -> !question || isGetter(method));
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && List.of("get", "is").stream()
                        .anyMatch(prefix -> method.getName().startsWith(prefix)
                                && method.getName().length() > prefix.length());
    }

    private static boolean isGetter(Method method, String field) {
        String capital = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return method.getName().equals("get" + capital) || method.getName().equals("is" + capital);
    }
}
