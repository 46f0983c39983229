package org.courtesy.privacy;

/** What a data subject asks for. */
public enum RequestKind {
    /** To be told what is known. */
    ACCESS("Art. 15 GDPR"),
    /** To have it put right. */
    RECTIFICATION("Art. 16 GDPR"),
    /** To have it erased. */
    ERASURE("Art. 17 GDPR"),
    /** To have it kept, but not used. */
    RESTRICTION("Art. 18 GDPR"),
    /** To get it in a form for programs. */
    PORTABILITY("Art. 20 GDPR"),
    /** To have it used for advertising and profiling no more. */
    OBJECTION("Art. 21 GDPR"),
    /** To have a decision made by a machine explained. */
    EXPLANATION("Art. 15 (1) (h) GDPR");

    private final String article;

    RequestKind(String article) {
        this.article = article;
    }

    /** The paragraph, as the tables write it. */
    public String article() {
        return article;
    }
}
