package steward.review.signaldata;

import steward.access.Violation;

/// What is wrong with a line.
///
/// @param line from 1
/// @param field empty for the whole line
/// @param rule stable word
/// @param expected what would be right; never what was sent
record LineFault(int line, String field, String rule, String expected) {

    static LineFault of(int line, Violation violation) {
        return new LineFault(line, violation.field(), violation.rule(), violation.expected());
    }

    /// As one of the faults of a body.
    Violation violation() {
        String at = "[" + line + "]";
        return new Violation(field.isEmpty() ? at : at + "." + field, rule, expected);
    }
}
