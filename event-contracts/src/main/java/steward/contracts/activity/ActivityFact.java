package steward.contracts.activity;

import steward.contracts.event.Fact;

/// Facts on `activity`: what reviewers do, keyed by reviewer, and whether rules and models may still decide, keyed by breaker. No content, no free text.
public sealed interface ActivityFact extends Fact
        permits CaseClaimed, CaseReleased, AutomationStopped, AutomationResumed {}
