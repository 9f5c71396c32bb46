/// How the text model is made and measured: select and split the labelled texts, train, evaluate. Command-line tools for the people who
/// maintain the model; nothing here runs in the service. One thread, a fixed order and committed seeds, so that the same texts always
/// give the same file, bit for bit.
@NullMarked
package steward.triage.signal.training;

import org.jspecify.annotations.NullMarked;
