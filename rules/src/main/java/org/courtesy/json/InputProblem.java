package org.courtesy.json;

/**
 * What can be wrong with a value that was handed in. Each problem belongs to one of the public codes of
 * {@link FieldError#code()} and has its sentence in the bundle {@code messages} of this package.
 */
public enum InputProblem {
    UNKNOWN_FIELD("UNKNOWN_FIELD"),
    /** Arguments: the value, the allowed values. */
    UNKNOWN_VALUE("UNKNOWN_VALUE"),
    /** Arguments: the value. */
    UNKNOWN_TOUCHPOINT_TYPE("UNKNOWN_VALUE"),
    /** Arguments: the value. */
    UNKNOWN_COUNTRY("UNKNOWN_VALUE"),
    /** Arguments: the value. */
    UNKNOWN_TIME_ZONE("UNKNOWN_VALUE"),
    /** Arguments: the value. */
    UNKNOWN_CURRENCY("UNKNOWN_VALUE"),
    MISSING("MISSING"),
    NOT_TEXT("INVALID"),
    NOT_A_NUMBER("INVALID"),
    NOT_A_WHOLE_NUMBER("INVALID"),
    NOT_TRUE_OR_FALSE("INVALID"),
    NOT_AN_OBJECT("INVALID"),
    NOT_A_LIST("INVALID"),
    NULL_ENTRY("INVALID"),
    /** Arguments: the value. */
    NOT_A_DATE("INVALID"),
    /** Arguments: the value. */
    NOT_AN_INSTANT("INVALID"),
    /** Arguments: the value. */
    OFFSET_MISSING("INVALID"),
    BAD_CHARACTERS("INVALID"),
    /** Arguments: the value. A cursor, a separator, a charset, a pattern that cannot be used. */
    NOT_USABLE("INVALID"),
    /** No address of the web that can be called. */
    NOT_A_WEB_ADDRESS("INVALID"),
    /** Neither a country nor a country and the beginning of a postal code. */
    NOT_AN_AREA("INVALID"),
    /** An address inside a network that must not be called. */
    PRIVATE_ADDRESS("INVALID"),
    /** The values contradict each other or their type. */
    NOT_ACCEPTED("INVALID"),
    /** Arguments: the field that says otherwise. */
    CONTRADICTS("INVALID"),
    OF_ANOTHER_CUSTOMER("INVALID"),
    /** Names a touchpoint that is not there, or not yet. Arguments: the name. */
    UNKNOWN_TOUCHPOINT("UNKNOWN_VALUE"),
    /** Names a touchpoint that several systems call so. Arguments: the name. */
    AMBIGUOUS_TOUCHPOINT("INVALID"),
    /** Names a touchpoint of another customer. Arguments: the name. */
    TOUCHPOINT_OF_ANOTHER_CUSTOMER("INVALID"),
    /** Arguments: the field that must not lie after this one. */
    BEFORE_ITS_START("INVALID"),
    /** Arguments: least value. */
    TOO_SMALL("OUT_OF_RANGE"),
    /** Arguments: greatest value. */
    TOO_LARGE("OUT_OF_RANGE"),
    /** Arguments: least and greatest value. */
    NOT_BETWEEN("OUT_OF_RANGE"),
    /** Arguments: most characters. */
    TOO_LONG("OUT_OF_RANGE"),
    /** Arguments: most entries. */
    TOO_MANY("OUT_OF_RANGE"),
    REPEATED_FIELD("DUPLICATE"),
    /** Arguments: the value. */
    REPEATED_VALUE("DUPLICATE"),
    /** Arguments: line, column. */
    NOT_JSON("MALFORMED"),
    /** Arguments: line, column. */
    MORE_THAN_ONE_VALUE("MALFORMED"),
    /** Nested too deeply or numbers too long to be meant. */
    TOO_COMPLEX("MALFORMED"),
    BAD_ENCODING("MALFORMED"),
    EMPTY_BODY("MALFORMED"),

    /** An event of which a plug-in can make no touchpoint. Arguments: the plug-in, its reason. */
    NOT_MAPPED("INVALID"),

    // Of files and their rows

    /** Arguments: the column. */
    COLUMN_MISSING("MISSING"),
    /** Arguments: the value, the decimal sign. */
    TEXT_IS_NO_NUMBER("INVALID"),
    /** Arguments: the value, the pattern. */
    TEXT_IS_NO_DATE("INVALID"),
    /** Arguments: the value. */
    TEXT_IS_NO_YES_OR_NO("INVALID"),
    /** Arguments: number of columns, number of values. */
    WRONG_NUMBER_OF_VALUES("INVALID"),
    /** The database refused the row. */
    NOT_STORABLE("INVALID"),
    /** Arguments: the number. */
    UNKNOWN_CUSTOMER("UNKNOWN_VALUE"),
    /** Arguments: the number. */
    UNKNOWN_CONTRACT("UNKNOWN_VALUE"),
    /** Arguments: the value. */
    REPEATED_IN_FILE("DUPLICATE"),
    /** Arguments: the value. */
    BELONGS_TO_ANOTHER_CUSTOMER("DUPLICATE"),
    /** Arguments: the value. */
    STORED_DIFFERENTLY("DUPLICATE"),
    /** Arguments: the charset, the line. */
    WRONG_ENCODING("MALFORMED"),
    /** Arguments: the charset named. */
    ENCODING_IS_UTF8("MALFORMED"),
    /** Arguments: the line. */
    BROKEN_QUOTES("MALFORMED"),
    NO_ROWS("MALFORMED"),

    // Of templates of letters

    /** Arguments: the name between the braces, where it begins, what it could have been. */
    UNKNOWN_PLACEHOLDER("UNKNOWN_VALUE"),
    /** Arguments: where the brace stands. */
    BROKEN_PLACEHOLDER("INVALID"),
    /** Arguments: the character, where it stands. */
    NOT_PRINTABLE("INVALID"),
    /** The text is longer than its card. */
    DOES_NOT_FIT("OUT_OF_RANGE"),
    /** Arguments: the message that is advertising, the paragraph. */
    ADVERTISING_CARRIED("ADVERT_IN_SERVICE_MAIL", true),
    /** Arguments: the message that is advertising, the paragraph. */
    ADVERTISING_FILED_OTHERWISE("ADVERT_IN_SERVICE_MAIL", true),
    /** Arguments: the word, where it begins, its source. */
    ADVERTISING_WORD("ADVERT_IN_SERVICE_MAIL", true),
    SENDER_HIDDEN("SENDER_HIDDEN", true),
    NO_OPT_OUT("NO_OPTOUT_LINK", true),
    /** Arguments: how many words are to be answered for. */
    REASON_FOR_WORDS("MISSING"),

    // Of single letters

    /** Arguments: the placeholder. */
    VALUE_MISSING("VALUE_MISSING"),
    NO_POSTAL_ADDRESS("NO_POSTAL_ADDRESS"),

    // Of users and what they prove who they are with

    /** A name with other characters than letters, digits and a few signs. */
    BAD_NAME("INVALID"),
    /** Arguments: the name. */
    NAME_TAKEN("DUPLICATE"),
    /** Arguments: least characters. */
    TOO_SHORT("OUT_OF_RANGE"),
    /** A password that is guessed among the first. */
    EASY_TO_GUESS("INVALID"),
    /** A password that was stolen somewhere. */
    BREACHED("INVALID"),
    SAME_AS_BEFORE("INVALID"),
    NOT_THE_SAME("INVALID"),
    WRONG_PASSWORD("INVALID"),
    WRONG_CODE("INVALID"),
    /** Arguments: minutes until it can be tried again. */
    LOCKED("INVALID");

    private final String code;
    private final boolean legal;

    InputProblem(String code) {
        this(code, false);
    }

    InputProblem(String code, boolean legal) {
        this.code = code;
        this.legal = legal;
    }

    /** The public code, one of those that callers may rely on. */
    public String code() {
        return code;
    }

    /** Whether the law is against it, rather than the form. */
    public boolean legal() {
        return legal;
    }
}
