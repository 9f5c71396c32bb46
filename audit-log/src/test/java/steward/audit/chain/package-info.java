@NullMarked
package steward.audit.chain;

import org.jspecify.annotations.NullMarked;
