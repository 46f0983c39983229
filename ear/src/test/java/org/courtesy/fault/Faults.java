package org.courtesy.fault;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs faults and prints a table: {@code Faults [name...] [--long] [--times count]}. Wants the system properties {@code jboss.home} and
 * {@code ear.file}.
 */
public final class Faults {

    private static final List<Fault> ALL = List.of(
            new ServerKilled(),
            new DatabaseKilled(),
            new DatabaseAway(DatabaseAway.Way.HELD),
            new DatabaseAway(DatabaseAway.Way.SLOW),
            new DatabaseAway(DatabaseAway.Way.LOST),
            new DatabaseAway(DatabaseAway.Way.REFUSED),
            new DatabaseAway(DatabaseAway.Way.FEW),
            new DiskFull(),
            new ServerDiskFull(),
            new NodeLost(),
            new ClockJumps(),
            new RulesHostile(),
            new Overload(),
            new LoadHeld());

    private Faults() {}

    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>(List.of(arguments));
        boolean longer = names.remove("--long");
        int times = 0;
        int at = names.indexOf("--times");
        if (at >= 0) {
            names.remove(at);
            times = Integer.parseInt(names.remove(at));
        }
        List<Fault> chosen = chosen(names);
        // Whoever interrupts it leaves nothing running.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        List<String> rows = new ArrayList<>();
        boolean held = true;
        for (Fault fault : chosen) {
            int count = times > 0 ? times : fault.times(longer);
            say(fault.name() + " x " + count + ": " + fault.promise());
            Finding finding;
            try (Lab lab = fault.lab()) {
                finding = fault.run(lab, count);
                if (!finding.held()) {
                    say("Log of the server: "
                            + Files.writeString(
                                    Files.createTempFile("courtesy-server", ".log"),
                                    lab.server().log()));
                }
            }
            held &= finding.held();
            rows.add("| " + fault.name() + " | " + count + " | " + fault.promise() + " | "
                    + (finding.held() ? "held" : "**broken**: " + String.join("; ", finding.broken())) + " | "
                    + finding.figures() + " |");
            say(rows.get(rows.size() - 1));
        }
        System.out.println("\n| Fault | Count | Promise | Held | Figures |\n|---|---|---|---|---|");
        rows.forEach(System.out::println);
        System.exit(held ? 0 : 1);
    }

    private static List<Fault> chosen(List<String> names) {
        if (names.isEmpty()) {
            return ALL;
        }
        List<String> known = ALL.stream().map(Fault::name).toList();
        Stream<String> unknown = names.stream().filter(name -> !known.contains(name));
        unknown.findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("There is no fault " + name + "; there are " + known);
        });
        return ALL.stream().filter(fault -> names.contains(fault.name())).toList();
    }

    /** Troubles that belong to the fault; {@code -Dfaults.debug=true} shows them. */
    static void debug(Exception trouble) {
        if (Boolean.getBoolean("faults.debug")) {
            trouble.printStackTrace();
        }
    }

    /** What goes on, for whoever waits. */
    static void say(String text) {
        System.out.println(text);
    }
}
