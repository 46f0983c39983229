package org.courtesy.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.CodeKind;

/**
 * A column of a table.
 *
 * @param name as in the header
 * @param type what its cells hold
 * @param words the words allowed in a {@link CellType#WORD}, empty otherwise
 * @param codes what the codes of a {@link CellType#CODE} or {@link CellType#CODES} may stand for, empty otherwise
 * @param required whether a cell must not be empty
 * @param key whether it is part of what tells rows apart
 * @param any whether {@code *} stands for every value
 * @param least smallest number allowed, minus infinity when any is
 * @param most greatest number allowed, infinity when any is
 * @param unit unit of its numbers, empty when they have none
 */
public record TableColumn(
        String name,
        CellType type,
        List<String> words,
        Set<CodeKind> codes,
        boolean required,
        boolean key,
        boolean any,
        double least,
        double most,
        String unit) {

    /** Stands for every value where a column allows it. */
    public static final String ANY = "*";

    public TableColumn {
        words = List.copyOf(words);
        codes = Set.copyOf(codes);
    }

    static TableColumn column(String name, CellType type) {
        return new TableColumn(
                name,
                type,
                List.of(),
                Set.of(),
                true,
                false,
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                "");
    }

    static TableColumn word(String name, Class<? extends Enum<?>> type) {
        return word(name, Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    static TableColumn word(String name, String... words) {
        return column(name, CellType.WORD).with(Arrays.asList(words), Set.of());
    }

    static TableColumn code(String name, CodeKind... kinds) {
        return column(name, CellType.CODE).with(List.of(), Set.of(kinds));
    }

    static TableColumn codes(String name, CodeKind... kinds) {
        return column(name, CellType.CODES).with(List.of(), Set.of(kinds));
    }

    TableColumn asKey() {
        return new TableColumn(name, type, words, codes, required, true, any, least, most, unit);
    }

    TableColumn optional() {
        return new TableColumn(name, type, words, codes, false, key, any, least, most, unit);
    }

    TableColumn orAny() {
        return new TableColumn(name, type, words, codes, required, key, true, least, most, unit);
    }

    TableColumn between(double from, double to) {
        return new TableColumn(name, type, words, codes, required, key, any, from, to, unit);
    }

    TableColumn in(String unitOfNumbers) {
        return new TableColumn(name, type, words, codes, required, key, any, least, most, unitOfNumbers);
    }

    private TableColumn with(List<String> allowed, Set<CodeKind> kinds) {
        return new TableColumn(name, type, allowed, kinds, required, key, any, least, most, unit);
    }
}
