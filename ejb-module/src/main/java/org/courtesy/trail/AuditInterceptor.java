package org.courtesy.trail;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.NotPermittedException;

/**
 * Does what {@link Audited} says. It runs within the transaction of the method, after the container has let the caller pass: what it
 * adds is stored with what was done or not at all, and nobody sees what could not be written down.
 */
@Interceptor
@Audited(AuditAction.CUSTOMER_SEEN)
@Priority(Interceptor.Priority.APPLICATION + 10)
public class AuditInterceptor {

    private static final Map<Method, Marks> MARKS = new ConcurrentHashMap<>();

    private final Trail trail;

    @Inject
    public AuditInterceptor(Trail trail) {
        this.trail = trail;
    }

    /** Lets the call pass and notes what came of it. */
    @AroundInvoke
    public Object note(InvocationContext call) throws Exception {
        Marks marks = MARKS.computeIfAbsent(call.getMethod(), Marks::of);
        Object answer;
        try {
            answer = call.proceed();
        } catch (NotPermittedException refused) {
            marks.read(call.getParameters(), null)
                    .forEach(one -> trail.note(one.with(Outcome.REFUSED).withDetail(refused.code())));
            throw refused;
        } catch (CourtesyException | InvalidInputException nothingDone) {
            throw nothingDone;
        } catch (Exception broken) {
            if (marks.action().manner() != Manner.READ) {
                marks.read(call.getParameters(), null).forEach(one -> trail.note(one.with(Outcome.FAILED)));
            }
            throw broken;
        }
        marks.read(call.getParameters(), answer).forEach(trail::note);
        return answer;
    }
}
