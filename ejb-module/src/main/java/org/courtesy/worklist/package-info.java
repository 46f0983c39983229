/**
 * What there is to do, for whom and by when: fed by every stored decision, claimed by one person at a time, closed with an
 * outcome. Teams with their capacity, absences and saved views belong here; judging and the recording of contacts do not:
 * they are asked of {@code decision} and {@code touchpoint}.
 */
package org.courtesy.worklist;
