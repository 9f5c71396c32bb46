/// What a global team was asked, how far it is, and which clocks run: the aggregate, pure, and its rows.
@NullMarked
package steward.escalation.escalation;

import org.jspecify.annotations.NullMarked;
