package steward.review.certification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import steward.access.Violation;
import steward.contracts.id.ClientId;

/// Which scores reach which level for one client. The names of the levels are the client's own; Steward knows no scale. (Duty A13: the same TOEIC 450 is enough
/// for one client and not for another.)
///
/// @param levels lowest first: whoever reaches one has reached those before it
/// @param rules what is asked for; those of one test and level are asked for together
public record LevelTable(ClientId client, List<String> levels, List<Rule> rules) {

    public LevelTable {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
    }

    /// A score that is asked for.
    ///
    /// @param score its name on the certificate
    public record Rule(String test, String score, BigDecimal atLeast, String level) {}

    /// The levels that a certificate reaches, lowest first; none where the table does not know the test or a score is missing.
    public List<String> reachedBy(Certificate certificate) {
        for (int highest = levels.size(); highest > 0; highest--) {
            if (reaches(certificate, levels.get(highest - 1))) {
                return levels.subList(0, highest);
            }
        }
        return List.of();
    }

    private boolean reaches(Certificate certificate, String level) {
        List<Rule> asked =
                rules.stream()
                        .filter(rule ->
                                rule.level().equals(level)
                                        && rule.test().equals(certificate.test()))
                        .toList();
        return !asked.isEmpty() && asked.stream().allMatch(rule -> isKept(rule, certificate));
    }

    private static boolean isKept(Rule rule, Certificate certificate) {
        BigDecimal score = certificate.scores().get(rule.score());
        return score != null && score.compareTo(rule.atLeast()) >= 0;
    }

    /// What is wrong with it as a table; nothing where it can be approved.
    public List<Violation> flaws() {
        List<Violation> flaws = new ArrayList<>();
        if (new HashSet<>(levels).size() < levels.size()) {
            flaws.add(new Violation("levels", "unique", "each level once, lowest first"));
        }
        Set<List<String>> asked = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (!levels.contains(rule.level())) {
                flaws.add(
                        new Violation(
                                "rules[" + i + "].level", "one-of", "one of the table's levels"));
            }
            if (!asked.add(List.of(rule.test(), rule.score(), rule.level()))) {
                flaws.add(
                        new Violation(
                                "rules[" + i + "].score",
                                "unique",
                                "one rule per test, score and level"));
            }
        }
        return List.copyOf(flaws);
    }
}
