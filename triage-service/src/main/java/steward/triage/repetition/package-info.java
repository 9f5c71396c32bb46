/// The same content again: what stands for a content where content may not be kept, what was decided of it, and what may be proposed from that.
@NullMarked
package steward.triage.repetition;

import org.jspecify.annotations.NullMarked;
