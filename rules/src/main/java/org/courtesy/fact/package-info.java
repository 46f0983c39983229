/**
 * What rules read: the raw case as it was handed in, the pictures prepared from it, and the questions that rules answer.
 *
 * <p>Cases and pictures are immutable records, questions are small classes whose inputs never change. Nothing here knows
 * the engine, the database, the clock or JSON.
 */
package org.courtesy.fact;
