package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.shared.Containing;

/** Stored users. */
@ApplicationScoped
class UserRepository {

    private static final String NAME = "name";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected UserRepository() {
        this(null);
    }

    @Inject
    UserRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Optional<UserEntity> find(String name) {
        return Optional.ofNullable(entityManager.find(UserEntity.class, name));
    }

    /** The user whom a provider knows as that. */
    Optional<UserEntity> ofProvider(String issuer, String subject) {
        return entityManager
                .createQuery("from UserEntity where issuer = :issuer and subject = :subject", UserEntity.class)
                .setParameter("issuer", issuer)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The user to be changed; whoever changes the same one waits. */
    Optional<UserEntity> lock(String name) {
        return Optional.ofNullable(entityManager.find(UserEntity.class, name, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether there is a user of that name, in whatever case: two that look alike would be taken for one. */
    boolean taken(String name) {
        return entityManager
                        .createQuery("select count(*) from UserEntity where lower(name) = lower(:name)", Long.class)
                        .setParameter(NAME, name)
                        .getSingleResult()
                > 0;
    }

    /** Whether there is nobody who could sign in with a password. */
    boolean isEmpty() {
        return entityManager
                        .createQuery("select count(*) from UserEntity where issuer is null", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Users by name, behind a name. */
    List<UserEntity> after(UserFilter filter, String behind, int limit) {
        StringBuilder text = new StringBuilder("from UserEntity where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (filter.name() != null && !filter.name().isBlank()) {
            text.append(" and lower(name) like :name escape '!'");
            values.put(NAME, Containing.pattern(filter.name().strip()));
        }
        if (filter.state() != null) {
            text.append(condition(filter.state()));
        }
        if (behind != null) {
            text.append(" and name > :behind");
            values.put("behind", behind);
        }
        TypedQuery<UserEntity> query = entityManager
                .createQuery(text.append(" order by name").toString(), UserEntity.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String condition(UserState state) {
        return switch (state) {
            case ACTIVE -> " and enabled = true and passwordUntil is null";
            case FIRST_PASSWORD -> " and enabled = true and passwordUntil is not null";
            case DISABLED -> " and enabled = false";
        };
    }

    /**
     * Has whoever else changes users wait until this transaction is over. It takes the rows of the administrators, always in the same
     * order and before any other, so that two who take away each other neither succeed both nor wait for each other.
     */
    void lockAdministrators() {
        entityManager
                .createNativeQuery("select name from app_user where name in"
                        + " (select user_name from app_role where role = 'ADMIN') order by name for update")
                .getResultList();
    }

    /** How many enabled administrators there are besides somebody, without those whom a provider may take the role from. */
    long otherAdministrators(String name) {
        return entityManager
                .createQuery(
                        "select count(*) from UserEntity u join u.roles r"
                                + " where r = :role and u.enabled = true and u.issuer is null and u.name <> :name",
                        Long.class)
                .setParameter("role", Roles.ADMIN)
                .setParameter(NAME, name)
                .getSingleResult();
    }

    List<UserEntity> demoUsers() {
        return entityManager
                .createQuery("from UserEntity where demo = true", UserEntity.class)
                .getResultList();
    }

    /** Notes that somebody has signed in. */
    void signedIn(String name, Instant now) {
        entityManager
                .createQuery("update UserEntity set signedInAt = :now where name = :name")
                .setParameter("now", now)
                .setParameter(NAME, name)
                .executeUpdate();
    }

    /** Uses up the code of a step; false when it, or a later one, was used before. */
    boolean useStep(String name, long step) {
        return entityManager
                        .createQuery("update UserEntity set secondFactorStep = :step"
                                + " where name = :name and secondFactorStep < :step")
                        .setParameter("step", step)
                        .setParameter(NAME, name)
                        .executeUpdate()
                > 0;
    }

    void addRecoveryCode(String name, String hash) {
        entityManager.persist(new RecoveryCodeEntity(hash, name));
    }

    /** Uses up a recovery code; false when it is none of the user's. */
    boolean useRecoveryCode(String name, String hash) {
        return entityManager
                        .createQuery("delete from RecoveryCodeEntity where userName = :name and hash = :hash")
                        .setParameter(NAME, name)
                        .setParameter("hash", hash)
                        .executeUpdate()
                > 0;
    }

    void dropRecoveryCodes(String name) {
        entityManager
                .createQuery("delete from RecoveryCodeEntity where userName = :name")
                .setParameter(NAME, name)
                .executeUpdate();
    }

    long recoveryCodes(String name) {
        return entityManager
                .createQuery("select count(*) from RecoveryCodeEntity where userName = :name", Long.class)
                .setParameter(NAME, name)
                .getSingleResult();
    }

    void add(UserEntity user) {
        entityManager.persist(user);
    }

    void flush() {
        entityManager.flush();
    }

    void remove(UserEntity user) {
        entityManager.remove(user);
    }
}
