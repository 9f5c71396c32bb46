package steward.contracts.submission;

/// By what a product system's repeated request is recognised: the Idempotency-Key it sent and the body it sent under it. Both are digests, so that
/// neither a client's key nor content travels.
///
/// @param digest of the client and its Idempotency-Key, a UUID
/// @param fingerprint of the canonical body, a UUID
public record RequestKey(String digest, String fingerprint) {}
