package org.courtesy.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The levels of loyalty and the points from which they are reached. */
public final class LoyaltyLevels {

    private record Level(String name, int points) {}

    private final List<Level> highestFirst = new ArrayList<>();

    LoyaltyLevels(Table table) {
        for (Table.Row row : table.rows()) {
            highestFirst.add(new Level(row.text("level"), row.whole("points")));
        }
        highestFirst.sort(Comparator.comparingInt(Level::points).reversed());
        if (highestFirst.isEmpty() || highestFirst.get(highestFirst.size() - 1).points() > 0) {
            throw new PolicyException("tables/loyalty-levels.csv wants a level that begins with 0 points");
        }
    }

    /** Name of the highest level that a number of points reaches. */
    public String reachedWith(int points) {
        return highestFirst.stream()
                .filter(level -> level.points() <= points)
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** Name of the highest level of all. */
    public String highest() {
        return highestFirst.get(0).name();
    }

    /** Points from which a level is reached. */
    public int points(String name) {
        return highestFirst.stream()
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PolicyException("tables/loyalty-levels.csv has no level " + name))
                .points();
    }
}
