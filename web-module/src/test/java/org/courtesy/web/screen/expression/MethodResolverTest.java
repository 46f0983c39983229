package org.courtesy.web.screen.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodResolverTest {

    private final Exchange exchange = new Exchange();
    private final MethodResolver resolver = new MethodResolver();

    /** What pages show. */
    public record Line(String what, int count) {

        public String in(String language) {
            return language + ":" + what;
        }

        public int more(int by) {
            return count + by;
        }

        public String named(String one) {
            return one;
        }

        public String named(Integer one) {
            return String.valueOf(one);
        }

        public String all(String... many) {
            return String.join(",", many);
        }

        public String broken() {
            throw new IllegalStateException("out of order");
        }
    }

    @Test
    void readsARecord() {
        assertThat(call("what")).isEqualTo("call");
        assertThat(exchange.isPropertyResolved()).isTrue();
    }

    @Test
    void givesArgumentsTheTypeThatIsWanted() {
        assertThat(call("in", "da")).isEqualTo("da:call");
        assertThat(call("more", 2L)).isEqualTo(5);
    }

    @Test
    void leavesToOthersWhatANameAndANumberOfArgumentsDoNotTellApart() {
        assertThat(call("named", "one")).isNull();
        assertThat(call("all", "one")).isNull();
        assertThat(call("missing")).isNull();
        assertThat(exchange.isPropertyResolved()).isFalse();
    }

    @Test
    void leavesToOthersWhatIsNotTheProductsOwn() {
        assertThat(resolver.invoke(exchange, List.of(), "size", null, new Object[0]))
                .isNull();
        assertThat(resolver.invoke(exchange, null, "size", null, null)).isNull();
        assertThat(exchange.isPropertyResolved()).isFalse();
    }

    @Test
    void passesOnWhatWentWrong() {
        assertThatThrownBy(() -> call("broken")).isInstanceOf(ELException.class).hasRootCauseMessage("out of order");
    }

    @Test
    void leavesAsItIsWhatIsOfTheWantedType() {
        assertThat(resolver.convertToType(exchange, "call", String.class)).isEqualTo("call");
        assertThat(exchange.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesToOthersWhatIsOfAnotherTypeOrAnEmptyText() {
        assertThat(resolver.convertToType(exchange, 3, String.class)).isNull();
        assertThat(resolver.convertToType(exchange, "", String.class)).isNull();
        assertThat(resolver.convertToType(exchange, null, String.class)).isNull();
        assertThat(exchange.isPropertyResolved()).isFalse();
    }

    private Object call(String name, Object... arguments) {
        return resolver.invoke(exchange, new Line("call", 3), name, null, arguments);
    }

    private static final class Exchange extends ELContext {

        @Override
        @SuppressWarnings("unchecked")
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (type == int.class ? (Object) ((Number) value).intValue() : type.cast(value));
        }

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
