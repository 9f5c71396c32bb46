package steward.chaos.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.ActivityFact;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.demo.audit.Evidence;
import steward.localplatform.people.Person;

/// What topics, rows and outputs say after a run.
///
/// @param told what the demo's audit is made of
/// @param published when each event of claims and decisions was first written to its topic, by a clock that no fault moves
/// @param people who may do what, by name
public record RunEvidence(
        Evidence told,
        List<Event<ActivityFact>> activity,
        Map<EventId, Instant> published,
        Map<String, Person> people,
        ReviewRows review,
        IntakeRows intake,
        List<Entry> escalationEntries,
        Rest rest,
        Growth growth,
        Outputs outputs,
        AuditLog auditLog) {

    /// The same with these claims.
    RunEvidence with(List<Claim> claims) {
        return new RunEvidence(
                told,
                activity,
                published,
                people,
                new ReviewRows(claims, review.cases(), review.reports(), review.decisions()),
                intake,
                escalationEntries,
                rest,
                growth,
                outputs,
                auditLog);
    }

    /// When something happened that an event tells of. Nothing happens after it was told of: a later stamp was made by a clock that was fast.
    Instant happened(EventId event, Instant stamp) {
        Instant told = published.get(event);
        return told != null && told.isBefore(stamp) ? told : stamp;
    }

    /// Rows of review.
    public record ReviewRows(
            List<Claim> claims,
            List<Case> cases,
            List<TakenIn> reports,
            List<Decision> decisions) {}

    /// By what a case was given to a person: it was theirs, a lead diverted its queue, or it had waited so long that it was offered beyond its market.
    public enum Granted {
        OWN,
        DIVERTED,
        LANGUAGE,
        GENERALIST
    }

    /// A lease on a case.
    public record Claim(
            String id,
            CaseId caseId,
            String region,
            String reviewer,
            Granted granted,
            String token,
            Instant claimedAt,
            Instant leaseUntil,
            @Nullable Instant endedAt,
            @Nullable String endReason) {}

    /// A case as its row stands, with what a person needs to be handed it.
    ///
    /// @param planted whether a fault made it up: nobody reported it
    public record Case(
            CaseId caseId,
            String client,
            String region,
            String market,
            List<String> languages,
            List<String> clearances,
            String state,
            boolean planted) {}

    /// A report that became part of a case, by the database's clock.
    ///
    /// @param written when its row was written; nobody could take the case up from then on, until others saw the row
    /// @param at from when on others saw it
    public record TakenIn(CaseId caseId, SubmissionId submissionId, Instant written, Instant at) {}

    /// A decision.
    ///
    /// @param rationale whether one stands beside it
    public record Decision(
            String id,
            CaseId caseId,
            String region,
            String deciderKind,
            String decider,
            @Nullable String policyRelease,
            boolean rationale,
            Instant at) {}

    /// Rows of intake.
    ///
    /// @param receipts whose submission it is, by submission
    /// @param settled submissions that ended without a case
    public record IntakeRows(Map<SubmissionId, String> receipts, Set<SubmissionId> settled) {}

    /// A line of an escalation's history.
    ///
    /// @param team the team it belongs to
    public record Entry(String escalationId, String team, String kind, String by, Instant at) {}

    /// How the platform came to rest after the last fault.
    ///
    /// @param left what did not, in words; empty when all did
    /// @param seconds how long it took
    /// @param overdue leases that are over and live, clocks that are over and silent
    public record Rest(String left, double seconds, List<String> overdue) {}

    /// What grew while the run went on.
    ///
    /// @param memory the most each process held
    /// @param unpublished the most rows that waited in an outbox, by service
    /// @param deadLetters records that were parked, and whether somebody planted them
    public record Growth(
            List<Memory> memory, Map<String, Long> unpublished, List<DeadLetter> deadLetters) {}

    /// @param mostMb resident, in MiB
    /// @param boundMb what it may hold
    public record Memory(String process, long mostMb, long boundMb) {}

    /// A parked record by its place.
    public record DeadLetter(String consumer, String place, String reasonCode, boolean planted) {}

    /// What was searched for planted names, texts and secrets.
    ///
    /// @param places how many logs, metrics, problems, headers and reasons
    /// @param leaks where one was found: a place, never the text
    public record Outputs(long places, List<String> leaks) {}

    /// What the audit log says.
    ///
    /// @param rows how many its verification covered, in all services
    /// @param faults altered, missing or inserted rows, and what is wrong with their chains
    /// @param writes how often which write was noted on which case, as `action/case`
    public record AuditLog(long rows, List<String> faults, Map<String, Long> writes) {}
}
