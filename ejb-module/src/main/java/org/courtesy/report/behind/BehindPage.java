package org.courtesy.report.behind;

import java.util.List;
import org.courtesy.shared.Page;

/**
 * Customers behind a figure.
 *
 * @param title what the figure says, in words, the general before the particular
 * @param total how many customers there are behind it
 */
public record BehindPage(List<String> title, long total, Page<BehindRow> customers) {}
