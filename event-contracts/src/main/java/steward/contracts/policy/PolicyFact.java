package steward.contracts.policy;

import steward.contracts.event.Fact;

/// Facts of review (the cell that serves `global`) on `policies`, compacted. A part is immutable: its key is `part@version`. A release names the parts
/// that are in force together: its key is `release@version`. Readers skip parts they do not know.
public sealed interface PolicyFact extends Fact
        permits PolicyReleased,
                CategoriesPublished,
                ClausesPublished,
                RoutingPublished,
                TriageWeightsPublished,
                NoticesPublished,
                DeskPart {}
