/// Who may see and who may work on an escalation.
@NullMarked
package steward.escalation.team;

import org.jspecify.annotations.NullMarked;
