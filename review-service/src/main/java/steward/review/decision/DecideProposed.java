package steward.review.decision;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.id.CaseId;
import steward.review.automation.AutomationRules;
import steward.review.automation.AutomationRules.Reason;
import steward.review.automation.BreakerKey;
import steward.review.automation.Proposed;
import steward.review.policy.CellConfig;
import steward.review.policy.Policy;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Acts on what rules and models propose for cases that were opened just now, where policy lets them; everything else stays in the queue, and why is written down. In
/// the transaction that takes the cases in. In the order of their breakers, so that two batches never wait for each other.
@ApplicationScoped
public class DecideProposed {

    private final Cases cases;
    private final FindGrounds grounds;
    private final RecordAutomated recording;
    private final AuditLog audit;
    private final Setting setting;

    DecideProposed(
            Cases cases,
            FindGrounds grounds,
            RecordAutomated recording,
            AuditLog audit,
            Setting setting) {
        this.cases = cases;
        this.grounds = grounds;
        this.recording = recording;
        this.audit = audit;
        this.setting = setting;
    }

    /// This place and time.
    @ApplicationScoped
    static class Setting {
        private final CellConfig cell;
        private final Clock clock;

        Setting(CellConfig cell, Clock clock) {
            this.cell = cell;
            this.clock = clock;
        }

        List<String> regions() {
            return cell.regions();
        }

        Instant now() {
            return clock.instant();
        }
    }

    /// A case and what is proposed for it.
    ///
    /// @param key of the breaker that it counts for
    record Matter(ReviewCase waiting, Proposed proposed, BreakerKey key) {

        static Matter of(ReviewCase waiting, Proposed proposed) {
            return new Matter(waiting, proposed, proposed.key(waiting));
        }
    }

    /// @param proposed by case, which is locked
    public Uni<Void> on(Map<CaseId, Proposed> proposed, Policy policy, Mutiny.Session session) {
        if (proposed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return cases.lock(proposed.keySet(), setting.regions(), session)
                .chain(found ->
                        Multi.createFrom()
                                .iterable(inOrder(found, proposed))
                                .onItem()
                                .transformToUniAndConcatenate(
                                        matter -> consider(matter, policy, session))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private static List<Matter> inOrder(
            Map<CaseId, ReviewCase> found, Map<CaseId, Proposed> proposed) {
        List<Matter> matters = new ArrayList<>();
        found.forEach((id, waiting) -> {
            Proposed one = proposed.get(id);
            if (one != null) {
                matters.add(Matter.of(waiting, one));
            }
        });
        matters.sort(
                Comparator.<Matter, String>comparing(matter -> matter.key().id())
                        .thenComparing(matter -> matter.waiting().id().value()));
        return matters;
    }

    private Uni<Void> consider(Matter matter, Policy policy, Mutiny.Session session) {
        Instant now = setting.now();
        AutomationRules rules =
                new AutomationRules(policy, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Optional<Reason> against = rules.against(matter.proposed(), matter.waiting());
        return against.isPresent()
                ? left(matter, against.get(), session)
                : grounds.of(matter.waiting(), Particulars.NONE, session)
                        .map(Optional::orElseThrow)
                        .chain(found -> weigh(matter, found, rules, now, session));
    }

    private Uni<Void> weigh(
            Matter matter,
            Grounds found,
            AutomationRules rules,
            Instant now,
            Mutiny.Session session) {
        DecisionRules governing = new DecisionRules(found);
        Optional<Automated> automated =
                Automated.of(matter, found, now)
                        .filter(one ->
                                governing
                                        .judging(matter.waiting(), one.judgement(), Set.of())
                                        .isEmpty())
                        .filter(one -> !governing.needsTwo(matter.waiting(), one.judgement()));
        if (automated.isEmpty()) {
            return left(matter, Reason.RULES, session);
        }
        return recording
                .record(
                        automated.get(),
                        matter.proposed(),
                        rules.termsOf(matter.proposed(), matter.waiting()).orElseThrow(),
                        session)
                .chain(against ->
                        against.isPresent()
                                ? left(matter, against.get(), session)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> left(Matter matter, Reason reason, Mutiny.Session session) {
        return audit.note(
                AuditNote.write(
                                Actor.rule("automation"),
                                "leave-proposal",
                                CaseMatter.of(matter.waiting()))
                        .endingIn(reason.name()),
                session);
    }
}
