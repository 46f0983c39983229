package org.courtesy.shared;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.List;

/** Does what {@link AskedTogether} says; callers without the role have been refused before. */
@Interceptor
@AskedTogether
@Priority(Interceptor.Priority.APPLICATION)
public class AskedTogetherInterceptor {

    private final OpenQuestions questions;

    @Inject
    public AskedTogetherInterceptor(OpenQuestions questions) {
        this.questions = questions;
    }

    /** Answers, or waits for the answer that somebody else is about to get. */
    @AroundInvoke
    public Object answer(InvocationContext call) throws Exception {
        return questions.ask(List.of(call.getMethod(), Arrays.asList(call.getParameters())), call::proceed);
    }
}
