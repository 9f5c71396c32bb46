package steward.contracts.event;

/// Something that happened and is told to other services. Each topic has one sealed sub-interface, so that a consumer's `switch` is exhaustive;
/// each fact is a record that carries {@link EventType} and is written by exactly one service.
public interface Fact {}
