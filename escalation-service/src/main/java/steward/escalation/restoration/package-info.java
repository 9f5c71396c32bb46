/// After a restore from an older copy: what specialists did since comes back from the topic.
@NullMarked
package steward.escalation.restoration;

import org.jspecify.annotations.NullMarked;
