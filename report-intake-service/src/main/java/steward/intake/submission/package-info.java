/// The accept path: from a product system's POST to a durable event.
@NullMarked
package steward.intake.submission;

import org.jspecify.annotations.NullMarked;
