package org.courtesy.decision;

import jakarta.persistence.Embeddable;
import java.util.Map;
import org.courtesy.fact.ContactChannel;
import org.courtesy.reason.DecisionReasons;
import org.courtesy.reason.ReasonSet;

/** Columns of {@code assessment}: why not, as ids of sets of reasons. Null in decisions that were made before there were any. */
@Embeddable
class ReasonColumns {

    private Long phoneReasons;
    private Long emailReasons;
    private Long smsReasons;
    private Long postReasons;
    private Long pushReasons;
    private Long portalReasons;
    private Long chatReasons;
    private Long inPersonReasons;
    private Long serviceReasons;
    private Long statutoryReasons;
    private Long actionReasons;

    /** For the persistence provider. */
    protected ReasonColumns() {}

    ReasonColumns(DecisionReasons reasons) {
        Map<ContactChannel, ReasonSet> advertising = reasons.advertising();
        this.phoneReasons = advertising.get(ContactChannel.PHONE).id();
        this.emailReasons = advertising.get(ContactChannel.EMAIL).id();
        this.smsReasons = advertising.get(ContactChannel.SMS).id();
        this.postReasons = advertising.get(ContactChannel.POST).id();
        this.pushReasons = advertising.get(ContactChannel.PUSH).id();
        this.portalReasons = advertising.get(ContactChannel.PORTAL).id();
        this.chatReasons = advertising.get(ContactChannel.CHAT).id();
        this.inPersonReasons = advertising.get(ContactChannel.IN_PERSON).id();
        this.serviceReasons = reasons.service().id();
        this.statutoryReasons = reasons.statutory().id();
        this.actionReasons = reasons.actions().id();
    }
}
