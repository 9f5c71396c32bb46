package steward.access.answer;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A failure for the log: which types, thrown where, but no message, since messages of databases and parsers quote the values they stumbled over.
final class WithoutWords {

    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private WithoutWords() {}

    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        @Nullable Throwable at = failure;
        for (int depth = 0; at != null && depth < CAUSES; depth++, at = at.getCause()) {
            trace.append(depth == 0 ? "" : " caused by ").append(at.getClass().getName());
            trace.append(
                    Arrays.stream(at.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ", " at ", "")));
        }
        return trace.toString();
    }
}
