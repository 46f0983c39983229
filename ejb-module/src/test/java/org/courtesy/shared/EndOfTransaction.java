package org.courtesy.shared;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;

/** Stands in for the container, whose transactions end as soon as somebody waits for it. */
public final class EndOfTransaction {

    private EndOfTransaction() {}

    /** Every transaction ends with a status of {@link jakarta.transaction.Status}. */
    public static AfterTransaction with(int status) {
        return new AfterTransaction((TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                EndOfTransaction.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("registerInterposedSynchronization")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    ((Synchronization) arguments[0]).afterCompletion(status);
                    return null;
                }));
    }
}
