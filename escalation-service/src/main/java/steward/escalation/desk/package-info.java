/// Where specialists work: lists, views, acknowledgement, updates and resolution over REST.
@NullMarked
package steward.escalation.desk;

import org.jspecify.annotations.NullMarked;
