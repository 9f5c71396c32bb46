/// Stage 2, keyed by the owner of what is reported: about whom. Today the history of reports; an owner's strikes and repeated content belong here.
@NullMarked
package steward.triage.owner;

import org.jspecify.annotations.NullMarked;
