@NullMarked
package steward.triage.lexicon;

import org.jspecify.annotations.NullMarked;
