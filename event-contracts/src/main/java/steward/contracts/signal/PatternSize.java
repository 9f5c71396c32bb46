package steward.contracts.signal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a pattern is once its repetitions are written out, which is how RE2/J keeps it. RE2/J bounds a repetition and not one within another, so that
/// three of them would take all the memory of whoever compiles the pattern: review refuses what is larger, and triage does not compile it. Read off the text; at least as large as what RE2/J makes of it, but for a factor.
public final class PatternSize {

    /// Parts that a pattern may have: far above what people write, and some megabytes at most.
    public static final int MOST = 10_000;

    private static final Pattern REPETITION =
            Pattern.compile("\\{([0-9]{1,9})(?:,([0-9]{0,9}))?\\}");

    /// No part either.
    private static final Pattern FLAGS = Pattern.compile("\\(\\?[a-zA-Z-]*\\)");

    private final String text;
    private final Deque<Long> around = new ArrayDeque<>();
    private int at;
    private long group;
    private long last;

    private PatternSize(String text) {
        this.text = text;
    }

    /// Whether it may be compiled.
    public static boolean isBounded(String pattern) {
        return new PatternSize(pattern).staysBounded();
    }

    private boolean staysBounded() {
        // What stands in a group is in the whole at least once: once too large, always too large.
        while (at < text.length() && group <= MOST) {
            switch (text.charAt(at)) {
                case '(' -> begin();
                case ')' -> end();
                case '[' -> charactersOfClass();
                case '\\' -> escaped();
                case '{' -> repeated();
                default -> one();
            }
        }
        return group <= MOST;
    }

    private void one() {
        add(1);
        at++;
    }

    private void add(long size) {
        last = size;
        group += size;
    }

    private void begin() {
        Matcher flags = FLAGS.matcher(text).region(at, text.length());
        if (flags.lookingAt()) {
            at = flags.end();
            return;
        }
        around.push(group);
        group = 0;
        last = 0;
        at++;
    }

    private void end() {
        long inner = group + 1;
        group = around.isEmpty() ? group : around.pop();
        add(inner);
        at++;
    }

    private void repeated() {
        Matcher found = REPETITION.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            one();
            return;
        }
        long times = Math.max(1, number(found.group(1)));
        String upTo = found.group(2);
        times = upTo == null ? times : Math.max(times, number(upTo));
        group += last * (times - 1);
        last *= times;
        at = found.end();
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private void escaped() {
        if (text.startsWith("\\Q", at)) {
            int end = text.indexOf("\\E", at + 2);
            int quoted = (end < 0 ? text.length() : end) - at - 2;
            at = end < 0 ? text.length() : end + 2;
            // A quotation of nothing is no part: what repeats after it repeats what was before.
            if (quoted > 0) {
                group += quoted - 1;
                add(1);
            }
        } else {
            at = afterEscape();
            add(1);
        }
    }

    /// Names of classes and numbers of characters stand in braces that repeat nothing.
    private int afterEscape() {
        boolean braced =
                at + 2 < text.length()
                        && "xpP".indexOf(text.charAt(at + 1)) >= 0
                        && text.charAt(at + 2) == '{';
        int end = braced ? text.indexOf('}', at) : -1;
        return end < 0 ? at + 2 : end + 1;
    }

    private void charactersOfClass() {
        at += text.startsWith("[^", at) ? 2 : 1;
        // A bracket that closes nothing yet is one of the characters.
        int first = at;
        while (at < text.length() && (text.charAt(at) != ']' || at == first)) {
            at = afterCharacter();
        }
        at++;
        add(1);
    }

    private int afterCharacter() {
        if (text.charAt(at) == '\\') {
            return afterEscape();
        }
        int end = text.startsWith("[:", at) ? text.indexOf(":]", at + 2) : -1;
        return end < 0 ? at + 1 : end + 2;
    }
}
