@NullMarked
package steward.triage.bank;

import org.jspecify.annotations.NullMarked;
