package org.courtesy.customer;

/**
 * What follows when what is stored of one customer is put right. Features implement it, the services of this one tell all of them; so
 * customers do not depend on what is made of them.
 */
public interface CustomerFollower {

    /**
     * Learns that a customer or one of their contracts was changed, in the transaction that changes it.
     *
     * @param customer who holds still until the transaction ends
     */
    void corrected(CustomerKey customer);
}
