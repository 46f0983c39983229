package org.courtesy.web.screen.expression;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls the methods that pages name: {@code #{line.when()}}, {@code #{forms.open('record')}}. The resolver of Expression
 * Language 5 goes through all methods of a class at each call, a good part of what a page with many lines costs; this one looks
 * once for each class. It knows the classes of the product and the methods that a name and a number of arguments tell apart;
 * all else - overloaded ones, those with arguments in any number - it leaves to the resolvers after it.
 */
public class MethodResolver extends PartialResolver {

    private static final String PRODUCT = "org.courtesy.";

    private static final ClassValue<Map<String, Optional<Method>>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            Map<String, Optional<Method>> methods = new HashMap<>();
            if (!type.getName().startsWith(PRODUCT) || !Modifier.isPublic(type.getModifiers())) {
                return methods;
            }
            for (Method method : type.getMethods()) {
                if (!method.isVarArgs() && !method.isBridge() && !Modifier.isStatic(method.getModifiers())) {
                    methods.merge(
                            key(method.getName(), method.getParameterCount()),
                            Optional.of(method),
                            (one, other) -> Optional.empty());
                }
            }
            return methods;
        }
    };

    private static String key(String name, int arguments) {
        return arguments == 0 ? name : name + '/' + arguments;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object name, Class<?>[] types, Object[] arguments) {
        if (base == null) {
            return null;
        }
        int count = arguments == null ? 0 : arguments.length;
        Method method = METHODS.get(base.getClass())
                .getOrDefault(key(String.valueOf(name), count), Optional.empty())
                .orElse(null);
        if (method == null) {
            return null;
        }
        Object[] given = new Object[count];
        for (int i = 0; i < count; i++) {
            given[i] = context.convertToType(arguments[i], method.getParameterTypes()[i]);
        }
        try {
            Object value = method.invoke(base, given);
            context.setPropertyResolved(base, name);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    /** What is of the wanted type already needs no conversion; an empty text is left to those who take it for none. */
    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> wanted) {
        if (wanted.isInstance(value) && !"".equals(value)) {
            context.setPropertyResolved(true);
            return wanted.cast(value);
        }
        return null;
    }
}
