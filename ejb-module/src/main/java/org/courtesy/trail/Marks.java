package org.courtesy.trail;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.shared.Tagged;

/**
 * What the marks on a method say, read once.
 *
 * @param customers which arguments are numbers of customers
 * @param kind of the others that are named, null if none is
 * @param named which arguments name it
 * @param noted which arguments are the detail
 */
record Marks(AuditAction action, List<Integer> customers, SubjectKind kind, List<Integer> named, List<Integer> noted) {

    static Marks of(Method method) {
        List<Integer> customers = new ArrayList<>();
        List<Integer> named = new ArrayList<>();
        List<Integer> noted = new ArrayList<>();
        SubjectKind kind = null;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            About about = parameters[i].getAnnotation(About.class);
            if (about != null && about.value() == SubjectKind.CUSTOMER) {
                customers.add(i);
            } else if (about != null) {
                kind = about.value();
                named.add(i);
            }
            if (parameters[i].isAnnotationPresent(Noted.class)) {
                noted.add(i);
            }
        }
        return new Marks(method.getAnnotation(Audited.class).value(), customers, kind, named, noted);
    }

    /** What happened, once for each customer. */
    List<Happening> read(Object[] arguments, Object answer) {
        // The answer first: it says what was found under a name, such as a former number.
        List<Object> tellers = Stream.concat(Stream.of(Optional.ofNullable(answer)), Stream.of(arguments))
                .map(Marks::unwrapped)
                .filter(Objects::nonNull)
                .toList();
        Optional<AuditAction> told =
                answer instanceof TellsAction teller ? teller.auditedAction() : Optional.of(action);
        if (told.isEmpty()) {
            return List.of();
        }
        Happening one =
                Happening.done(told.get()).with(subject(arguments, tellers)).withDetail(detail(arguments));
        Set<String> numbers = numbers(arguments, tellers);
        return numbers.isEmpty()
                ? List.of(one)
                : numbers.stream().map(one::withCustomer).toList();
    }

    private Set<String> numbers(Object[] arguments, List<Object> tellers) {
        Set<String> numbers = customers.stream()
                .map(i -> number(arguments[i]))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (numbers.isEmpty()) {
            told(tellers, TellsCustomer.class, TellsCustomer::auditedCustomer).ifPresent(numbers::add);
        }
        return numbers;
    }

    /** A case that is handed in whole names its customer, too. */
    private static String number(Object argument) {
        if (argument instanceof CustomerCase whole) {
            return whole.customer() == null ? null : whole.customer().number();
        }
        return (String) argument;
    }

    private Subject subject(Object[] arguments, List<Object> tellers) {
        String id = present(named, arguments).collect(Collectors.joining("/"));
        return id.isEmpty()
                ? told(tellers, TellsSubject.class, TellsSubject::auditedSubject)
                        .orElse(null)
                : new Subject(kind, id);
    }

    private String detail(Object[] arguments) {
        String codes = noted.stream()
                .map(i -> arguments[i])
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).sorted()
                        : Stream.of(String.valueOf(value)))
                .collect(Collectors.joining(","));
        return codes.isEmpty() ? null : codes;
    }

    private static Stream<String> present(List<Integer> places, Object[] arguments) {
        return places.stream().map(i -> arguments[i]).filter(Objects::nonNull).map(String::valueOf);
    }

    /** What the first of them says that says anything. */
    private static <T, R> Optional<R> told(List<Object> tellers, Class<T> type, Function<T, R> said) {
        return tellers.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .map(said)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Object unwrapped(Object value) {
        if (value instanceof Optional<?> optional) {
            return unwrapped(optional.orElse(null));
        }
        return value instanceof Tagged<?> tagged ? tagged.body() : value;
    }
}
