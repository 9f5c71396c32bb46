/// What somebody sends who means harm, to every operation of the running platform; and what comes out of it afterwards.
@NullMarked
package steward.acceptance.hostile;

import org.jspecify.annotations.NullMarked;
