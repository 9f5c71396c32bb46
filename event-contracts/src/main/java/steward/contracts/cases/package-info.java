/// Cases as triage opens them, and what is added to them.
@NullMarked
package steward.contracts.cases;

import org.jspecify.annotations.NullMarked;
