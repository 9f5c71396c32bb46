/// What triage's signals look for: entries of lexicons and of hash banks.
@NullMarked
package steward.contracts.signal;

import org.jspecify.annotations.NullMarked;
