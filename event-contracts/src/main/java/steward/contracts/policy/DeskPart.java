package steward.contracts.policy;

/// Parts for those who decide and those who tell; triage and analytics skip them.
public sealed interface DeskPart extends PolicyFact
        permits OverlayPublished,
                ResourcesPublished,
                ActionsPublished,
                StrikesPublished,
                ClientSettingsPublished,
                QuizPublished {

    PartVersion part();
}
