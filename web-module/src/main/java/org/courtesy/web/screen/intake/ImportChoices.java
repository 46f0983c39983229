package org.courtesy.web.screen.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportService;
import org.courtesy.json.DatePattern;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** What can be chosen for an import. */
@Named
@RequestScoped
public class ImportChoices {

    private static final long MEGABYTE = 1024L * 1024;
    private static final List<String> CHARSETS =
            List.of("UTF-8", "windows-1252", "ISO-8859-15", "UTF-16", "UTF-16LE", "IBM850");
    private static final List<String> SEPARATORS = List.of(";", ",", "tab", "|");
    private static final List<Pattern> DATES = List.of(
            new Pattern("d.M.uuuu[ H:mm[:ss]]", "31.12.2026"),
            new Pattern("d/M/uuuu[ H:mm[:ss]]", "31/12/2026"),
            new Pattern("M/d/uuuu[ H:mm[:ss]]", "12/31/2026"),
            new Pattern("d-M-uuuu[ H:mm[:ss]]", "31-12-2026"),
            new Pattern("uuuuMMdd", "20261231"));
    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/London", "UTC");

    private final UserSettings settings;
    private ImportKind kind;
    private List<SelectItem> targets;

    @Inject
    public ImportChoices(UserSettings settings) {
        this.settings = settings;
    }

    /** For the proxy. */
    protected ImportChoices() {
        this(null);
    }

    /** A way to write a day, and how the last day of a year looks in it. */
    private record Pattern(String pattern, String example) {}

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }

    /** The charsets of office files, and the one that is set. */
    public List<String> charsets(String set) {
        return with(CHARSETS, set);
    }

    public List<SelectItem> getSeparators() {
        return SEPARATORS.stream()
                .map(one -> new SelectItem(one, words().say("import.separator." + (one.equals("|") ? "bar" : one))))
                .toList();
    }

    /** How days can be written, and the way that is set. */
    public List<SelectItem> dates(String set) {
        List<SelectItem> items = new ArrayList<>();
        DATES.forEach(one -> items.add(new SelectItem(one.pattern(), one.example())));
        if (set != null && DATES.stream().noneMatch(one -> one.pattern().equals(set))) {
            items.add(new SelectItem(set, DatePattern.shown(set, words().locale())));
        }
        return items;
    }

    /** The zones in which times can be meant, and the one that is set. */
    public List<SelectItem> zones(String set) {
        return with(ZONES, set).stream()
                .map(one -> new SelectItem(one, ZoneId.of(one).getDisplayName(TextStyle.FULL, words().locale())))
                .toList();
    }

    /** What every column can become. */
    public List<SelectItem> targets(ImportKind of) {
        if (targets == null || kind != of) {
            kind = of;
            targets = names(of).choices();
        }
        return targets;
    }

    /** What can be the same in every row, and the field that is set. */
    public List<SelectItem> constants(ImportKind of, String set) {
        List<SelectItem> items = new ArrayList<>(names(of).constants());
        if (set != null && items.stream().noneMatch(item -> item.getValue().equals(set))) {
            items.add(new SelectItem(set, name(of, set)));
        }
        return items;
    }

    /** The values among which a field has one; none where anything may be written. */
    public List<SelectItem> values(ImportKind of, String field) {
        return names(of).values(field);
    }

    /** How people call a field. */
    public String name(ImportKind of, String field) {
        return names(of).of(field);
    }

    /** How large a file may be. */
    public String getFileHelp() {
        return words().say("import.file.help", ImportService.MOST_BYTES / MEGABYTE);
    }

    private static List<String> with(List<String> usual, String set) {
        return set == null || usual.contains(set)
                ? usual
                : Stream.concat(usual.stream(), Stream.of(set)).toList();
    }

    private TargetNames names(ImportKind of) {
        return new TargetNames(of, words());
    }

    private Words words() {
        return settings.words();
    }
}
