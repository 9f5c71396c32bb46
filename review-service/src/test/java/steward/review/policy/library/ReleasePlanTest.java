package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;

class ReleasePlanTest {

    private static final Instant NOW = PartFixtures.NOW;
    private static final Duration LEAD = Duration.ofSeconds(90);

    private final List<Entry> shipped = StartLibrary.shipped(NOW);

    @Test
    void whatShipsIsSound() {
        assertThat(plan(shipped).faults()).isEmpty();
        assertThat(shipped)
                .allSatisfy(entry -> assertThat(PartRules.brokenBy(entry.part())).isEmpty());
    }

    @Test
    void theFirstReleaseTakesEffectAtOnceAndEachLaterOneAfterTheLeadAndTheOneBefore() {
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of())).isEqualTo(NOW);
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of(released("2026.1", NOW.minusSeconds(9)))))
                .isEqualTo(NOW.plus(LEAD));
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of(released("2026.1", NOW.plusSeconds(500)))))
                .isEqualTo(NOW.plusSeconds(501));
    }

    @Test
    void releasesAreNumberedThroughTheYear() {
        List<PolicyReleased> before =
                List.of(
                        released("2026.9", NOW),
                        released("2026.10", NOW),
                        released("2025.77", NOW));

        assertThat(ReleasePlan.nextName(NOW, before)).isEqualTo("2026.11");
        assertThat(ReleasePlan.nextName(Instant.parse("2027-01-01T00:00:00Z"), before))
                .isEqualTo("2027.1");
    }

    @Test
    void theSamePartsAreNoNews() {
        ReleasePlan plan = plan(shipped);

        assertThat(plan.saysTheSameAs(plan.release())).isTrue();
        assertThat(plan.saysTheSameAs(null)).isFalse();
        assertThat(plan.saysTheSameAs(released("2026.1", NOW))).isFalse();
    }

    @Test
    void aReleaseWithoutAClauseThatACategoryNamesIsRefused() {
        List<Entry> without =
                shipped.stream()
                        .filter(entry -> !entry.part().name().text().equals("clauses/CS-SPAM-1"))
                        .toList();

        assertThat(plan(without).faults())
                .extracting(Violation::field)
                .contains("categories spam.clauses");
    }

    @Test
    void aReleaseWithoutRoutingIsRefused() {
        List<Entry> without = new ArrayList<>(shipped);
        without.removeIf(entry -> entry.part().name().kind() == PartKind.ROUTING);

        assertThat(plan(without).faults()).extracting(Violation::field).containsExactly("routing");
    }

    @Test
    void whatNoPersonDecidesCanBeUndoneOrTheReleaseIsRefused() {
        List<Entry> entries = new ArrayList<>(shipped);
        entries.removeIf(entry ->
                entry.part().name().kind() == PartKind.CATEGORIES
                        || entry.part().name().text().equals("clauses/CS-SPAM-1"));
        shipped.stream()
                .map(entry -> entry.part().content())
                .forEach(content -> {
                    if (content instanceof CategoriesPublished categories) {
                        entries.add(released(closingAccounts(categories)));
                    }
                    if (content instanceof ClausesPublished clauses
                            && clauses.clauses().getFirst().id().equals("CS-SPAM-1")) {
                        entries.add(released(closingAccounts(clauses)));
                    }
                });

        assertThat(plan(entries).faults())
                .filteredOn(fault -> fault.rule().equals("reversible"))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder(
                        "categories violence_threat.interim",
                        "clauses CS-SPAM-1.automation.actions");
        assertThat(plan(shipped).faults()).isEmpty();
    }

    private static Entry released(PolicyFact content) {
        return PartFixtures.released(Part.of(content, PartFixtures.TODAY));
    }

    private static CategoriesPublished closingAccounts(CategoriesPublished before) {
        return new CategoriesPublished(
                before.part(),
                before.categories().stream()
                        .map(category ->
                                category.id().equals("violence_threat")
                                        ? new CategoriesPublished.Category(
                                                category.id(),
                                                category.title(),
                                                category.family(),
                                                category.severity(),
                                                category.acknowledgeWithin(),
                                                category.decideWithin(),
                                                category.clearances(),
                                                category.escalatesWhenConfirmed(),
                                                category.team(),
                                                category.clauses(),
                                                category.actions(),
                                                new PermittedAction(
                                                        "terminate_account", null, Map.of()))
                                        : category)
                        .toList());
    }

    private static ClausesPublished closingAccounts(ClausesPublished before) {
        ClausesPublished.Clause clause = before.clauses().getFirst();
        return new ClausesPublished(
                before.part(),
                List.of(
                        new ClausesPublished.Clause(
                                clause.id(),
                                clause.version(),
                                clause.family(),
                                clause.title(),
                                clause.text(),
                                clause.effectiveFrom(),
                                clause.actions(),
                                clause.legalGround(),
                                clause.dsaCategory(),
                                clause.effectiveTo(),
                                clause.governedBy(),
                                clause.severity(),
                                clause.permitted(),
                                clause.strike(),
                                clause.dsaKeywords(),
                                clause.examples(),
                                clause.notice(),
                                clause.twoBecause(),
                                new ClausesPublished.Automation(
                                        List.of("a-rule"),
                                        99,
                                        List.of("remove_content", "terminate_account"),
                                        1,
                                        1,
                                        1))));
    }

    private static ReleasePlan plan(List<Entry> entries) {
        return ReleasePlan.of("2026.1", NOW, NOW, Shelf.of(entries));
    }

    private static PolicyReleased released(String name, Instant from) {
        return new PolicyReleased(name, from, from, List.of());
    }
}
