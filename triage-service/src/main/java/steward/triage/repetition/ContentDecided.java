package steward.triage.repetition;

import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;

/// What stage 3 tells stage 2 about a case of an owner: what stands of its content now.
///
/// @param verdict null where nothing stands any more, or where it does not say which content it is about
public record ContentDecided(CaseId caseId, @Nullable StandingVerdict verdict) {}
