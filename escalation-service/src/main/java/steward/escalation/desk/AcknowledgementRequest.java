package steward.escalation.desk;

import org.jspecify.annotations.Nullable;

/// The body of an acknowledgement.
///
/// @param version the one that was read; null where any will do
record AcknowledgementRequest(@Nullable Long version) {}
