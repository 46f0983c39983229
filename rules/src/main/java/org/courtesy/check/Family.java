package org.courtesy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.ActionQuestion;
import org.courtesy.fact.AlertQuestion;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.DeadlineQuestion;
import org.courtesy.fact.LoyaltyQuestion;
import org.courtesy.fact.OccasionQuestion;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.Question;
import org.courtesy.fact.RiskQuestion;

/** The families of rules: a folder, a package, the beginning of their ids and the question that they answer. */
public enum Family {
    ALERT("ALR-", AlertQuestion.class),
    CHURN("CHU-", RiskQuestion.class),
    CONTACT("CON-", ContactQuestion.class),
    DEADLINE("OCC-1", DeadlineQuestion.class),
    LOYALTY("LOY-", LoyaltyQuestion.class),
    NEXT("NBA-", ActionQuestion.class),
    OCCASION("OCC-0", OccasionQuestion.class),
    OFFER("OFF-", OfferQuestion.class);

    private static final int ID_LENGTH = 7;

    private final String prefix;
    private final Class<? extends Question> question;

    Family(String prefix, Class<? extends Question> question) {
        this.prefix = prefix;
        this.question = question;
    }

    /** The family of a folder, e.g. {@code contact}. */
    public static Optional<Family> of(String folder) {
        return Arrays.stream(values())
                .filter(family -> family.folder().equals(folder))
                .findFirst();
    }

    /** The folders of all families. */
    public static List<String> folders() {
        return Arrays.stream(values()).map(Family::folder).toList();
    }

    /** Name of its folder below {@code drl} and {@code scenarios}, and of its package. */
    public String folder() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The package that its files name. */
    public String packageName() {
        return "courtesy.rules." + folder();
    }

    /** How its ids begin; three digits end them. */
    public String prefix() {
        return prefix;
    }

    /** The question that its rules answer. */
    public Class<? extends Question> question() {
        return question;
    }

    /** Whether an id belongs to it. */
    public boolean owns(String id) {
        return id.length() == ID_LENGTH && id.startsWith(prefix) && id.matches("[A-Z]{3}-\\d{3}");
    }
}
