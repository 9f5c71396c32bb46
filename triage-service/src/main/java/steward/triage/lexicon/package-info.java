/// Wording to look for, for what is too rare to learn: lexicons of entries, each tried against its own examples before it counts.
@NullMarked
package steward.triage.lexicon;

import org.jspecify.annotations.NullMarked;
