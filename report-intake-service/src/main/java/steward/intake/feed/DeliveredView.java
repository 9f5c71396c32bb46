package steward.intake.feed;

import java.util.List;

/// What came of a confirmation of several messages.
///
/// @param unknown the ids that are no message of this client's; all others are confirmed
record DeliveredView(List<String> unknown) {}
