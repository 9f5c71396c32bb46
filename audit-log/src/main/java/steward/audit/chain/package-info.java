/// The hash chain over the audit log, in plain Java: how entries are sealed and how a manipulation is found.
@NullMarked
package steward.audit.chain;

import org.jspecify.annotations.NullMarked;
