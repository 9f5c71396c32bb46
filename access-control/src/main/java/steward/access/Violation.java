package steward.access;

/// One thing that is wrong with a request.
///
/// @param field path of the value, as in `subject.media[2].url`; a header or parameter by its name; empty for the whole body
/// @param rule stable word for the rule that was broken, as in `size`
/// @param expected what would be right, for a person to read; never what was sent
public record Violation(String field, String rule, String expected) {}
