@NullMarked
package steward.audit.verify;

import org.jspecify.annotations.NullMarked;
