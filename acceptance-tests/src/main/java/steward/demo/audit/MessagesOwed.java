package steward.demo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.submission.ReporterKind;

/// Who is owed a message: each person who reported is told the outcome once per decision, and the author of restricted content gets one statement of
/// reasons once the product confirmed the restriction. Machines and anonymous senders are owed nothing; in child-abuse matters the author is not told. An author
/// who has reported one of those who reported may hear the outcome, too.
final class MessagesOwed {

    private static final Set<String> AUTHOR_NOT_TOLD = Set.of("minor_safety");

    private final Evidence evidence;
    private final Map<CaseId, List<NumberedReport>> reports = new HashMap<>();
    private final Map<CaseId, String> owners = new HashMap<>();

    MessagesOwed(Evidence evidence) {
        this.evidence = evidence;
        Audit.distinct(evidence.cases()).forEach(this::remember);
    }

    private record NumberedReport(long sequence, CaseReport report) {}

    private void remember(Event<CaseFact> event) {
        switch (event.data()) {
            case CaseOpened opened -> {
                addReport(opened.caseId(), event.sequence(), opened.report());
                if (opened.content().subject().owner() != null) {
                    owners.put(opened.caseId(), opened.content().subject().owner().id());
                }
            }
            case CaseReported reported ->
                    addReport(reported.caseId(), event.sequence(), reported.report());
            case CaseReprioritised _ -> {}
        }
    }

    private void addReport(CaseId caseId, long sequence, CaseReport report) {
        reports.computeIfAbsent(caseId, _ -> new ArrayList<>())
                .add(new NumberedReport(sequence, report));
    }

    List<Finding> findings() {
        Map<String, Long> told = told();
        Map<String, Long> owed = owed(told);
        List<Finding> findings = new ArrayList<>();
        owed.keySet().stream()
                .filter(message -> !told.containsKey(message))
                .forEach(message -> findings.add(Finding.lost("a message that is owed", message)));
        told.forEach((message, times) -> {
            if (!owed.containsKey(message)) {
                findings.add(Finding.doubled("a message that nobody is owed", message));
            } else if (times > 1) {
                findings.add(Finding.doubled("a message", message));
            }
        });
        return findings;
    }

    private Map<String, Long> owed(Map<String, Long> told) {
        Set<EnforcementId> confirmed =
                Audit.distinct(evidence.confirmations()).stream()
                        .map(Event::data)
                        .filter(EnforcementConfirmed.class::isInstance)
                        .map(fact -> fact.enforcementId())
                        .collect(Collectors.toSet());
        Map<DecisionId, Set<String>> answeredLate = new HashMap<>();
        List<DecisionRecorded> decisions = new ArrayList<>();
        for (Event<?> event : Audit.distinct(evidence.decisions())) {
            if (event.data() instanceof ReportAnswered answered) {
                answeredLate
                        .computeIfAbsent(answered.decisionId(), _ -> new HashSet<>())
                        .add(answered.submissionId().value());
            } else if (event.data() instanceof DecisionRecorded decision) {
                decisions.add(decision);
            }
        }
        Map<String, Long> owed = new TreeMap<>();
        for (DecisionRecorded decision : decisions) {
            Set<String> late = answeredLate.getOrDefault(decision.decisionId(), Set.of());
            reports.getOrDefault(decision.caseId(), List.of()).stream()
                    .filter(numbered ->
                            numbered.sequence() <= decision.reportsThrough()
                                    || late.contains(numbered.report().submissionId().value()))
                    .map(numbered -> recipientOf(numbered.report()))
                    .filter(recipient -> recipient != null)
                    .forEach(recipient -> owed.put(reply(decision.decisionId(), recipient), 1L));
            if (statementIsOwed(decision, confirmed)) {
                owed.put(statement(decision.decisionId(), owners.get(decision.caseId())), 1L);
            }
        }
        addCorrections(decisions, owed, told);
        forgive(decisions, owed, told);
        allowInterims(decisions, owed, told);
        allowQuarrels(decisions, owed, told);
        return owed;
    }

    private boolean statementIsOwed(DecisionRecorded decision, Set<EnforcementId> confirmed) {
        return decision.outcome() == Outcome.VIOLATION
                && owners.containsKey(decision.caseId())
                && !AUTHOR_NOT_TOLD.contains(decision.category())
                && decision.actions().stream()
                        .filter(action -> !isUndo(action))
                        .anyMatch(action -> confirmed.contains(action.enforcementId()));
    }

    private static boolean isUndo(DecisionRecorded.RequestedAction requested) {
        return requested.action().type().equals("undo");
    }

    /// Whoever was told of a decision that was overturned before everyone was: it is owed to nobody any more.
    private static void forgive(
            List<DecisionRecorded> decisions, Map<String, Long> owed, Map<String, Long> told) {
        for (DecisionRecorded decision : decisions) {
            DecisionId overturned = overturnedBy(decision);
            if (overturned != null) {
                owed.keySet()
                        .removeIf(message ->
                                message.contains("/" + overturned + "/")
                                        && !told.containsKey(message));
            }
        }
    }

    /// The author who was told of a restriction is told once that it stands no more, unless a product could not undo it, or a new statement says so.
    private void addCorrections(
            List<DecisionRecorded> decisions, Map<String, Long> owed, Map<String, Long> told) {
        Set<EnforcementId> failed =
                Audit.distinct(evidence.confirmations()).stream()
                        .map(Event::data)
                        .filter(EnforcementFailed.class::isInstance)
                        .map(fact -> fact.enforcementId())
                        .collect(Collectors.toSet());
        for (DecisionRecorded decision : decisions) {
            DecisionId overturned = overturnedBy(decision);
            String owner = owners.get(decision.caseId());
            if (overturned != null
                    && owner != null
                    && told.containsKey(statement(overturned, owner))
                    && !owed.containsKey(statement(decision.decisionId(), owner))
                    && decision.actions().stream()
                            .noneMatch(action ->
                                    isUndo(action) && failed.contains(action.enforcementId()))) {
                owed.put(reply(decision.decisionId(), owner), 1L);
            }
        }
    }

    /// The author of what a rule restricted meanwhile is told unless it is over by then, and once more if it is lifted.
    private void allowInterims(
            List<DecisionRecorded> decisions, Map<String, Long> owed, Map<String, Long> told) {
        for (Event<?> event : Audit.distinct(evidence.decisions())) {
            if (!(event.data() instanceof CaseRestricted restricted)) {
                continue;
            }
            String owner = owners.get(restricted.caseId());
            if (owner == null || !told.containsKey(statement(restricted.decisionId(), owner))) {
                continue;
            }
            owed.put(statement(restricted.decisionId(), owner), 1L);
            decisions.stream()
                    .filter(decision -> decision.caseId().equals(restricted.caseId()))
                    .map(decision -> reply(decision.decisionId(), owner))
                    .filter(told::containsKey)
                    .forEach(correction -> owed.put(correction, 1L));
        }
    }

    /// The author may hear the outcome where one of those who reported has been reported by them: both sides are told.
    private void allowQuarrels(
            List<DecisionRecorded> decisions, Map<String, Long> owed, Map<String, Long> told) {
        for (DecisionRecorded decision : decisions) {
            String owner = owners.get(decision.caseId());
            if (owner != null
                    && told.containsKey(reply(decision.decisionId(), owner))
                    && !AUTHOR_NOT_TOLD.contains(decision.category())
                    && !owed.containsKey(statement(decision.decisionId(), owner))
                    && isQuarrel(decision.caseId(), owner)) {
                owed.put(reply(decision.decisionId(), owner), 1L);
            }
        }
    }

    private boolean isQuarrel(CaseId caseId, String owner) {
        Set<String> reporters = reportersOf(caseId);
        return owners.entrySet().stream()
                .anyMatch(other ->
                        !other.getValue().equals(owner)
                                && reporters.contains(other.getValue())
                                && reportersOf(other.getKey()).contains(owner));
    }

    private Set<String> reportersOf(CaseId caseId) {
        Set<String> reporters = new HashSet<>();
        for (NumberedReport numbered : reports.getOrDefault(caseId, List.of())) {
            String reporter = numbered.report().reporterId();
            if (reporter != null && numbered.report().kind() == ReporterKind.USER) {
                reporters.add(reporter);
            }
        }
        return reporters;
    }

    private static @Nullable DecisionId overturnedBy(DecisionRecorded decision) {
        DecisionRecorded.Basis basis = decision.basis();
        return basis == null ? null : basis.overturns();
    }

    private Map<String, Long> told() {
        Map<String, Long> told = new TreeMap<>();
        for (Event<?> event : Audit.distinct(evidence.messages())) {
            if (event.data() instanceof ReplyQueued reply) {
                told.merge(reply(reply.decisionId(), reply.recipientId()), 1L, Long::sum);
            } else if (event.data() instanceof StatementOfReasonsIssued statement) {
                told.merge(
                        statement(statement.decisionId(), statement.recipientId()), 1L, Long::sum);
            }
        }
        return told;
    }

    private static @Nullable String recipientOf(CaseReport report) {
        return switch (report.kind()) {
            case USER, STAFF, TRUSTED_FLAGGER -> report.reporterId();
            case AUTOMATED, ANONYMOUS -> null;
        };
    }

    private static String reply(DecisionId decision, String recipient) {
        return "reply/" + decision + "/" + recipient;
    }

    private static String statement(DecisionId decision, @Nullable String recipient) {
        return "statement/" + decision + "/" + recipient;
    }
}
