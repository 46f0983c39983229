package org.courtesy.probe;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isAnnotatedWith;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.isSynthetic;
import static net.bytebuddy.matcher.ElementMatchers.nameContains;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * The agent: {@code -javaagent:probe.jar=<file>}; the file gets a line for every page that the server has answered. The
 * server's class loaders must find this package, hence {@code JBOSS_MODULES_SYSTEM_PKGS=org.courtesy.probe}.
 */
public final class ProbeAgent {

    /** What a caller of a session bean calls: with it the transaction and the connection are part of the service. */
    private static final String BUSINESS_VIEW = "org.jboss.as.ee.component.ViewService$View";

    private ProbeAgent() {}

    /** Called by the JVM before the server starts. */
    public static void premain(String file, Instrumentation jvm) throws IOException {
        Probe.writeTo(Path.of(file));
        new AgentBuilder.Default()
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .disableClassFormatChanges()
                .ignore(nameStartsWith("net.bytebuddy.").or(nameContains("$").and(not(named(BUSINESS_VIEW)))))
                .type(named("jakarta.faces.webapp.FacesServlet"))
                .transform(advice(PageAdvice.class, named("service").and(takesArguments(2))))
                .type(namedOneOf(
                        "org.jboss.jca.adapters.jdbc.WrappedPreparedStatement",
                        "org.jboss.jca.adapters.jdbc.WrappedStatement"))
                .transform(advice(
                        StatementAdvice.class,
                        namedOneOf("execute", "executeQuery", "executeUpdate", "executeBatch")
                                .and(isPublic())))
                .type(named(BUSINESS_VIEW))
                .transform(advice(ServiceAdvice.class, named("invoke").and(takesArguments(1))))
                .type(nameStartsWith("org.courtesy.")
                        .and(not(nameStartsWith("org.courtesy.web.")))
                        .and(service()))
                .transform(advice(
                        ServiceAdvice.class,
                        isMethod()
                                .and(isPublic())
                                .and(not(isStatic()))
                                .and(not(isAbstract()))
                                .and(not(isSynthetic()))))
                .installOn(jvm);
    }

    private static ElementMatcher<TypeDescription> service() {
        return isAnnotatedWith(namedOneOf(
                "jakarta.ejb.Stateless", "jakarta.ejb.Singleton", "jakarta.enterprise.context.ApplicationScoped"));
    }

    private static AgentBuilder.Transformer advice(Class<?> advice, ElementMatcher<? super MethodDescription> methods) {
        return (builder, type, loader, module, domain) ->
                builder.visit(Advice.to(advice).on(any().and(methods)));
    }

    /** Around the servlet of all pages. */
    public static final class PageAdvice {

        private PageAdvice() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Argument(0) Object request) {
            Probe.beginPage(request);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit(@Advice.Argument(0) Object request) {
            Probe.endPage(request);
        }
    }

    /** Around the methods of services; of nested ones the outermost counts. */
    public static final class ServiceAdvice {

        private ServiceAdvice() {}

        @Advice.OnMethodEnter
        static void enter() {
            Probe.beginService();
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit() {
            Probe.endService();
        }
    }

    /** Around the statements to the database. */
    public static final class StatementAdvice {

        private StatementAdvice() {}

        @Advice.OnMethodEnter
        static void enter() {
            Probe.beginStatement();
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit() {
            Probe.endStatement();
        }
    }
}
