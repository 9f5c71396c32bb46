@NullMarked
package steward.audit;

import org.jspecify.annotations.NullMarked;
