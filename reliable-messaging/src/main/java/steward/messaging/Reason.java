package steward.messaging;

/// Why a record is parked.
///
/// @param code never text of the record
/// @param path where: a JSON pointer of field names for a malformed record, a method of ours for a failed effect
record Reason(String code, String path, int attempts) {}
