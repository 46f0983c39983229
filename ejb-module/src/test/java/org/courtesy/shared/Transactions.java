package org.courtesy.shared;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Stands in for the container: one entity manager for all beans, which is that of the present transaction of the thread. */
public final class Transactions {

    private final TestDatabase database;
    private final ThreadLocal<Deque<EntityManager>> present = ThreadLocal.withInitial(ArrayDeque::new);
    private final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(
            Transactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(present.get().element(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    public Transactions(TestDatabase database) {
        this.database = database;
    }

    public EntityManager entityManager() {
        return entityManager;
    }

    /** Whether there is a transaction. */
    public boolean active() {
        return !present.get().isEmpty();
    }

    /** Does something in a transaction of its own. */
    public <T> T requiresNew(Supplier<T> work) {
        return database.call(opened -> {
            present.get().push(opened);
            try {
                return work.get();
            } finally {
                present.get().pop();
            }
        });
    }

    /** Does something in a transaction of its own and takes it back. */
    public <T> T rolledBack(Supplier<T> work) {
        try {
            return requiresNew(() -> {
                throw new TakenBack(work.get());
            });
        } catch (TakenBack e) {
            @SuppressWarnings("unchecked")
            T result = (T) e.result;
            return result;
        }
    }

    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Object result;

        TakenBack(Object result) {
            this.result = result;
        }
    }
}
