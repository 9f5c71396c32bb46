package steward.review.policy.library;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventJson;
import steward.review.difference.Difference;
import steward.review.difference.Difference.Span;
import steward.review.difference.DocumentDifferences;
import steward.review.policy.ClauseInMarket;

/// What changed between two standings of a clause in a market, for a person to read: `field: before → after`, texts with what left in `[-…-]` and what joined
/// in `{+…+}`. Pure.
public final class ReadableDifference {

    private static final ObjectMapper JSON = EventJson.newMapper();
    private static final int LONGEST = 3_000;
    private static final int LONGEST_VALUE = 400;
    private static final int AROUND = 30;
    private static final String GAP = "…";
    private static final String NOTHING = "nothing";

    private ReadableDifference() {}

    /// Empty where both say the same. At most 3000 characters: what is beyond is left out, and the library has it whole.
    public static String between(ClauseInMarket before, ClauseInMarket after) {
        String all =
                DocumentDifferences.between(documentOf(before), documentOf(after)).stream()
                        .map(ReadableDifference::line)
                        .collect(Collectors.joining("; "));
        return cut(all, LONGEST);
    }

    /// What the overlays did stands in the clause already.
    private static ObjectNode documentOf(ClauseInMarket stands) {
        ObjectNode document = JSON.valueToTree(stands);
        document.remove("overlays");
        return document;
    }

    private static String line(Difference difference) {
        String what =
                difference.words().isEmpty()
                        ? either(difference.before()) + " → " + either(difference.after())
                        : worded(difference.words());
        return difference.field() + ": " + cut(what, LONGEST_VALUE);
    }

    private static String either(@Nullable String value) {
        return value == null ? NOTHING : cut(value, LONGEST_VALUE / 2);
    }

    private static String worded(List<Span> words) {
        return words.stream()
                .map(span ->
                        switch (span.fate()) {
                            case KEPT -> middleLeftOut(span.text());
                            case REMOVED -> "[-" + span.text().strip() + "-] ";
                            case ADDED -> "{+" + span.text().strip() + "+} ";
                        })
                .collect(Collectors.joining())
                .strip();
    }

    private static String middleLeftOut(String kept) {
        return kept.length() <= 2 * AROUND + GAP.length()
                ? kept
                : kept.substring(0, AROUND) + GAP + kept.substring(kept.length() - AROUND);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + GAP;
    }
}
