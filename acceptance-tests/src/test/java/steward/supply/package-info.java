/// What Steward is made of: licences, secrets, what is in the production jars.
@NullMarked
package steward.supply;

import org.jspecify.annotations.NullMarked;
