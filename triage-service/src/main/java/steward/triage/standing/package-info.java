/// Stage 1, keyed by sender: who says it. Recognises what was sent before, and knows how far the sender's word has carried so far.
@NullMarked
package steward.triage.standing;

import org.jspecify.annotations.NullMarked;
