package steward.chaos.history;

/// Who asks for what.
///
/// @param key names what is asked for: a request that is repeated because its outcome is unknown has the same key
public record Asked(String actor, Operation operation, String key) {}
