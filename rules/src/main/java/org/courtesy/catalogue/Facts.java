package org.courtesy.catalogue;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.fact.ActionQuestion;
import org.courtesy.fact.AlertQuestion;
import org.courtesy.fact.Answer;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.CodeKind;
import org.courtesy.fact.CodeOf;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.DeadlineQuestion;
import org.courtesy.fact.LoyaltyQuestion;
import org.courtesy.fact.OccasionQuestion;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.Question;
import org.courtesy.fact.RiskQuestion;

/** What rules may read and call, taken from the types of {@code org.courtesy.fact} themselves. */
public final class Facts {

    /** The questions that are asked. */
    public static final List<Class<? extends Question>> QUESTIONS = List.of(
            RiskQuestion.class,
            ContactQuestion.class,
            OccasionQuestion.class,
            OfferQuestion.class,
            ActionQuestion.class,
            DeadlineQuestion.class,
            LoyaltyQuestion.class,
            AlertQuestion.class);

    /** The entries of a case that rules may look at beside their question, by name. */
    public static final List<Class<? extends CaseEntry>> ENTRIES = entries();

    private static final String PACKAGE = Question.class.getPackageName();
    private static final Set<String> OF_EVERY_RECORD = Set.of("toString", "hashCode");

    private static final ClassValue<SortedMap<String, Method>> FIELDS = new ClassValue<>() {
        @Override
        protected SortedMap<String, Method> computeValue(Class<?> type) {
            SortedMap<String, Method> fields = new TreeMap<>();
            for (Method method : type.getMethods()) {
                if (isReader(method)) {
                    String name = type.isRecord() ? method.getName() : property(method.getName());
                    if (!name.isEmpty()) {
                        fields.put(name, method);
                    }
                }
            }
            return Collections.unmodifiableSortedMap(fields);
        }
    };

    private Facts() {}

    private static List<Class<? extends CaseEntry>> entries() {
        return Arrays.stream(CaseEntry.class.getPermittedSubclasses())
                .<Class<? extends CaseEntry>>map(type -> type.asSubclass(CaseEntry.class))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    private static boolean isReader(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && method.getDeclaringClass().getPackageName().equals(PACKAGE)
                && method.getReturnType() != method.getDeclaringClass()
                && !Map.class.isAssignableFrom(method.getReturnType())
                && !OF_EVERY_RECORD.contains(method.getName());
    }

    private static String property(String method) {
        for (String prefix : List.of("get", "is")) {
            if (method.startsWith(prefix) && method.length() > prefix.length()) {
                int first = prefix.length();
                return Character.toLowerCase(method.charAt(first)) + method.substring(first + 1);
            }
        }
        return "";
    }

    /** The fields of a type that conditions may read, by name. */
    public static SortedMap<String, Method> fields(Class<?> type) {
        return FIELDS.get(type);
    }

    /** A type of the facts by its simple name. */
    public static Optional<Class<?>> type(String simpleName) {
        return find(PACKAGE + "." + simpleName);
    }

    /** A type by its full name, if it is one of the facts. */
    public static Optional<Class<?>> find(String name) {
        if (!name.startsWith(PACKAGE + ".")) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(name, false, Question.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers()) ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** Whether a pattern may look at a type: a question, or an entry of a case. */
    public static boolean matchable(Class<?> type) {
        return Question.class.isAssignableFrom(type) || ENTRIES.contains(type);
    }

    /** The question of a name as rules write it. */
    public static Optional<Class<? extends Question>> question(String simpleName) {
        return QUESTIONS.stream()
                .filter(question -> question.getSimpleName().equals(simpleName))
                .findFirst();
    }

    /** What consequences may call on a type, by name; one name may take several kinds of arguments. */
    public static List<Method> answers(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(Answer.class))
                .toList();
    }

    /** The public methods of a type that belong to the facts. */
    public static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals(PACKAGE))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** Of what kind a text is, where it is a code. */
    public static Optional<CodeKind> codeOf(AnnotatedElement element) {
        return Optional.ofNullable(element)
                .map(known -> known.getAnnotation(CodeOf.class))
                .map(CodeOf::value);
    }
}
