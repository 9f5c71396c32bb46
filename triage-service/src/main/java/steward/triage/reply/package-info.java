/// Messages that say nothing, and how their clients want them answered.
@NullMarked
package steward.triage.reply;

import org.jspecify.annotations.NullMarked;
