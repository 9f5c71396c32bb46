/// The layout rules of the code, over the classes of every module, each proved by a planted violation.
@NullMarked
package steward.layout;

import org.jspecify.annotations.NullMarked;
