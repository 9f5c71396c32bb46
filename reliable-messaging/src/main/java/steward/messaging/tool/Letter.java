package steward.messaging.tool;

import org.jspecify.annotations.Nullable;
import steward.contracts.event.DeadLetter;

/// A dead letter and where it lies.
///
/// @param content null when the letter itself can't be read
record Letter(
        String topic, int partition, long offset, @Nullable DeadLetter content, boolean replayed) {

    /// How an operator names it: `<dlq topic>:<partition>:<offset>`.
    String name() {
        return topic + ":" + partition + ":" + offset;
    }

    String reasonCode() {
        return content == null ? "UNREADABLE" : content.reasonCode();
    }

    Letter asReplayed() {
        return new Letter(topic, partition, offset, content, true);
    }
}
