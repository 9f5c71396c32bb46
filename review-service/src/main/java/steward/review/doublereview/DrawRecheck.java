package steward.review.doublereview;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.messaging.Rows;
import steward.review.policy.Policy;

/// Draws decisions that somebody else reads again after they were made, in the transaction that records them: a share of what rules and models decide, and of what
/// people decide at once because its harm goes on. Everything else is drawn before it is recorded, or not at all, and costs nothing here.
@ApplicationScoped
public class DrawRecheck {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private static final String RATES =
            """
            select cast(t.rates as text) from double_review_rates t where t.region = :region order by t.revision desc limit 1
            """;

    private static final String ADD =
            """
            insert into recheck (id, decision_id, case_id, region, market, category, severity, because, decider, verdict, drawn_at)
            values (:id, :decision, :case, :region, :market, :category, :severity, :because, :decider, :verdict, :now)
            """;

    private final BigDecimal automated;

    DrawRecheck(RecheckConfig config) {
        this.automated = config.automatedPercent();
        if (automated.signum() < 0 || automated.compareTo(ALL) > 0) {
            throw new IllegalArgumentException(
                    "steward.review.recheck.automated-percent is from 0 to 100, not " + automated);
        }
    }

    /// Why a decision may be drawn.
    public enum Because {
        AUTOMATED,
        SEVERE
    }

    /// A decision.
    ///
    /// @param decider id of the person, rule or model
    /// @param clause id; null where none was named
    public record Made(
            DecisionId id,
            CaseId caseId,
            String region,
            String market,
            String category,
            Severity severity,
            Decider.Kind kind,
            String decider,
            Outcome outcome,
            @Nullable String clause,
            Instant at) {

        /// As agreement is counted: the outcome, with the clause where one was named.
        String verdict() {
            return Verdict.of(outcome, clause);
        }

        private @Nullable Because because() {
            return switch (kind) {
                case RULE, MODEL -> Because.AUTOMATED;
                case REVIEWER -> severity.compareTo(Severity.S1) <= 0 ? Because.SEVERE : null;
                // Who decides for a global team is not the desk's to read again.
                case SPECIALIST -> null;
            };
        }
    }

    public Uni<Void> from(Made made, Policy policy, Mutiny.Session session) {
        Because because = made.because();
        return because == null
                ? Uni.createFrom().voidItem()
                : rates(made.region(), session)
                        .chain(rates ->
                                isDrawn(made, rates, shareOf(because, made, policy))
                                        ? add(made, because, session)
                                        : Uni.createFrom().voidItem());
    }

    private BigDecimal shareOf(Because because, Made made, Policy policy) {
        return switch (because) {
            case AUTOMATED -> automated;
            case SEVERE ->
                    BigDecimal.valueOf(
                            Objects.requireNonNullElse(
                                    policy.category(made.category()).recheckPercent(), 0));
        };
    }

    private static boolean isDrawn(Made made, Rates rates, BigDecimal atLeast) {
        return Selection.drawsAfterwards(
                rates,
                new Rates.Judged(made.market(), made.category(), made.decider(), made.clause()),
                atLeast,
                made.caseId(),
                made.id());
    }

    private static Uni<Rates> rates(String region, Mutiny.Session session) {
        return session.createNativeQuery(RATES, String.class)
                .setParameter("region", region)
                .getResultList()
                .map(found ->
                        found.isEmpty() ? Rates.NONE : Rows.read(found.getFirst(), Rates.class));
    }

    private static Uni<Void> add(Made made, Because because, Mutiny.Session session) {
        return session.createNativeQuery(ADD)
                .setParameter("id", Ids.derivedFrom("recheck", made.id().value()).toString())
                .setParameter("decision", made.id().value())
                .setParameter("case", made.caseId().value())
                .setParameter("region", made.region())
                .setParameter("market", made.market())
                .setParameter("category", made.category())
                .setParameter("severity", made.severity().name())
                .setParameter("because", because.name())
                .setParameter("decider", made.decider())
                .setParameter("verdict", made.verdict())
                .setParameter("now", made.at())
                .executeUpdate()
                .replaceWithVoid();
    }
}
