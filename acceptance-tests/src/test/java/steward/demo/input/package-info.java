@NullMarked
package steward.demo.input;

import org.jspecify.annotations.NullMarked;
