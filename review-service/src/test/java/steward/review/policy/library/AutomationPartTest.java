package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;

/// What a clause may say of rules and models that decide under it.
class AutomationPartTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Test
    void sourcesActionsOfTheClauseAndLimitsMakeItWhole() {
        assertThat(
                        broken(
                                new Automation(
                                        List.of("known-link"),
                                        98,
                                        List.of("remove_content"),
                                        500,
                                        2,
                                        50)))
                .isEmpty();
    }

    @Test
    void withoutSourceOrActionNobodyCouldDecide() {
        assertThat(broken(new Automation(List.of(), 98, List.of("remove_content"), 500, 2, 50)))
                .containsExactly("not-empty");
        assertThat(broken(new Automation(List.of("known-link"), 98, List.of(), 500, 2, 50)))
                .containsExactly("not-empty");
    }

    @Test
    void whatTheClauseDoesNotAllowNoRuleMayDo() {
        assertThat(
                        broken(
                                new Automation(
                                        List.of("known-link"),
                                        98,
                                        List.of("geo_restrict"),
                                        500,
                                        2,
                                        50)))
                .containsExactly("one-of");
    }

    @Test
    void limitsAreLimits() {
        assertThat(
                        broken(
                                new Automation(
                                        List.of("known-link"),
                                        101,
                                        List.of("remove_content"),
                                        0,
                                        -1,
                                        0)))
                .containsExactly("percent", "minimum");
    }

    private static List<String> broken(Automation automation) {
        Clause plain = PartFixtures.clause("CS-LINKS-1", "1.0.0", FROM, null, null);
        Clause clause =
                new Clause(
                        plain.id(),
                        plain.version(),
                        plain.family(),
                        plain.title(),
                        plain.text(),
                        plain.effectiveFrom(),
                        plain.actions(),
                        null,
                        plain.dsaCategory(),
                        null,
                        null,
                        null,
                        plain.permitted(),
                        null,
                        List.of(),
                        null,
                        Map.of(),
                        null,
                        automation);
        return PartRules.brokenBy(PartFixtures.part(clause)).stream().map(Violation::rule).toList();
    }
}
