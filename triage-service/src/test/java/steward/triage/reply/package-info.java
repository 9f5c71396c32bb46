@org.jspecify.annotations.NullMarked
package steward.triage.reply;
