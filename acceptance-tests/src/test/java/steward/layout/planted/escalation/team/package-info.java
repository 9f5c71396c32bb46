/// Planted violations.
@NullMarked
package steward.layout.planted.escalation.team;

import org.jspecify.annotations.NullMarked;
