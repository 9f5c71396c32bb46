package steward.review.signaldata;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.contracts.signal.PatternSize;
import steward.review.policy.Policy;

/// What is wrong with what somebody wants to be looked for, as far as it can be said without trying it on texts, which triage does. Pure.
///
/// @param isCategory whether the release of the policy in force knows it
record EntryRules(Predicate<String> isCategory) {

    private static final java.util.regex.Pattern LIST =
            java.util.regex.Pattern.compile(EntryKey.LIST);
    private static final java.util.regex.Pattern HASH =
            java.util.regex.Pattern.compile("[0-9a-f]{64}");

    /// The rules while a release is in force.
    static EntryRules under(Policy inForce) {
        Set<String> known =
                inForce.categories().stream().map(Category::id).collect(Collectors.toSet());
        return new EntryRules(known::contains);
    }

    /// Of wording.
    List<Violation> faults(String category, String pattern) {
        List<Violation> faults = new ArrayList<>(faultsOfCategory(category));
        if (!PatternSize.isBounded(pattern)) {
            faults.add(
                    new Violation(
                            "pattern",
                            "size",
                            "at most %d parts with its repetitions written out"
                                    .formatted(PatternSize.MOST)));
            return faults;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            // The description is one of RE2's own words, without the pattern.
            faults.add(
                    new Violation(
                            "pattern",
                            "syntax",
                            "a pattern in the syntax of RE2: " + e.getDescription()));
        }
        return faults;
    }

    /// Of the hash of a medium.
    List<Violation> faults(
            @Nullable String bank,
            @Nullable Algorithm algorithm,
            @Nullable String hash,
            @Nullable String category) {
        List<Violation> faults = new ArrayList<>();
        if (bank == null || !LIST.matcher(bank).matches()) {
            faults.add(new Violation("bank", "pattern", "a name that matches " + EntryKey.LIST));
        }
        if (algorithm == null) {
            faults.add(new Violation("algorithm", "required", "sha256 or pdq"));
        }
        if (hash == null || !HASH.matcher(hash).matches()) {
            faults.add(new Violation("hash", "pattern", "64 lower-case hexadecimal characters"));
        }
        faults.addAll(faultsOfCategory(category));
        return faults;
    }

    private List<Violation> faultsOfCategory(@Nullable String category) {
        return category != null && isCategory.test(category)
                ? List.of()
                : List.of(
                        new Violation(
                                "category",
                                "one-of",
                                "a category of the policy in force, as GET /v1/policies/current lists them"));
    }
}
