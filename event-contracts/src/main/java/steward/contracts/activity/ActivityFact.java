package steward.contracts.activity;

import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.ReviewerId;

/// Facts on `activity`, keyed by reviewer: no content, no free text.
public sealed interface ActivityFact extends Fact permits CaseClaimed, CaseReleased {

    CaseId caseId();

    ReviewerId reviewer();
}
