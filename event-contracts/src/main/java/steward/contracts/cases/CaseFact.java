package steward.contracts.cases;

import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;

/// Facts of triage on `cases.<region>` and `cases.global`, keyed by {@link steward.contracts.submission.SubjectRef#key}. The envelope's sequence counts
/// the events of one case.
public sealed interface CaseFact extends Fact permits CaseOpened, CaseReported, CaseReprioritised {

    CaseId caseId();

    String region();
}
