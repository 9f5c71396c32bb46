/// The operator's way to dead letters: `./steward dlq list|show|replay`.
@NullMarked
package steward.messaging.tool;

import org.jspecify.annotations.NullMarked;
